// Where the keyboard is on the page.
const takers = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((one) => one.type !== "hidden" && !one.disabled && one.checkVisibility());
const here = document.activeElement;
const style = getComputedStyle(here);
const box = here.getBoundingClientRect();
const number = takers.indexOf(here);
const field = ["INPUT", "SELECT", "TEXTAREA"].includes(here.tagName);
return {
  number: number < 0 ? null : number,
  of: takers.length,
  what: `${here.tagName.toLowerCase()}${here.className ? "." + here.className : ""} ${here.name || here.textContent.trim()}`,
  seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1
    && box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0
    && box.left < innerWidth && box.top < innerHeight,
  named: !field || here.labels.length > 0 || here.hasAttribute("aria-label"),
};
