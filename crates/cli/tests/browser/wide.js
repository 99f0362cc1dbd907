// How far the page reaches beyond the window, and what reaches furthest.
const room = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth <= room) return null;
const held = (element) => {
  for (let one = element.parentElement; one; one = one.parentElement) {
    if (["auto", "scroll", "hidden"].includes(getComputedStyle(one).overflowX)) return true;
  }
  return false;
};
const reaching = [...document.body.querySelectorAll("*")]
  .filter((one) => one.getBoundingClientRect().right > room + 0.5 && !held(one))
  .map((one) => `${one.tagName.toLowerCase()}${one.className ? "." + one.className : ""}`);
return `${document.documentElement.scrollWidth} px: ${[...new Set(reaching)].slice(0, 5).join(", ")}`;
