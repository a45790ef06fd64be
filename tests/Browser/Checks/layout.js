// What is wider than the window, or than the box it scrolls in; tabs may scroll sideways.
() => {
  const width = document.documentElement.clientWidth;
  const found = [];
  if (document.scrollingElement.scrollWidth > width) found.push(`the page is ${document.scrollingElement.scrollWidth} wide`);
  for (const element of document.querySelectorAll("body *")) {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.width <= 1 || !element.checkVisibility({ visibilityProperty: true }) || element.closest("[role=group][aria-label=Conversations]")) continue;
    if (box.right > width + 1 || box.left < -1) found.push(`${element.tagName} ${element.className} reaches from ${box.left} to ${box.right}`);
    if (["auto", "scroll"].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1) found.push(`${element.tagName} ${element.className} scrolls sideways`);
  }
  return found;
}
