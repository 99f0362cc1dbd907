// Puts values into the form of the page; answers with those that found no place.
const form = document.querySelector("main form.sheet");
const lost = [];
for (const [name, wanted] of Object.entries(arguments[0])) {
  const controls = [...form.querySelectorAll(`[name="${name}"]`)];
  const [first] = controls;
  if (!first) {
    lost.push(name);
  } else if (first.type === "checkbox") {
    for (const value of wanted) {
      const box = controls.find((one) => one.value === value);
      if (box) box.checked = true;
      else lost.push(`${name}: ${value}`);
    }
  } else {
    const value = wanted.join("\n");
    first.value = value;
    if (first.value !== value) lost.push(`${name}: ${value}`);
  }
}
return lost;
