// One sees where the keyboard is: an outline on the element or on its card, or a frame around the box it is in. The end of the page has none.
() => {
  const element = document.activeElement;
  if (element === document.body) return true;
  const outlined = [element, element.querySelector(".card")].filter(Boolean).map((box) => getComputedStyle(box));
  if (outlined.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)) return true;
  return element.matches("textarea") && getComputedStyle(element.parentElement).boxShadow.includes("0px 0px 0px 1px");
}
