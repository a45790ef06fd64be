// Controls that a finger can miss.
() =>
  [...document.querySelectorAll("button, input, select, textarea, a[href]")]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ element, box }) => box.bottom > 0 && box.width > 0 && element.checkVisibility({ visibilityProperty: true }) && box.height < 40)
    .map(({ element, box }) => `${element.getAttribute("aria-label") ?? element.textContent} is ${box.height} high`);
