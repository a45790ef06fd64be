// Whatever moves for longer than one can see.
() => {
  const long = (durations) => durations.split(",").some((duration) => parseFloat(duration) * (duration.trim().endsWith("ms") ? 1 : 1000) > 10);
  return [...document.querySelectorAll("body *")]
    .map((element) => ({ element, style: getComputedStyle(element) }))
    .filter(({ style }) => (style.animationName !== "none" && long(style.animationDuration)) || long(style.transitionDuration))
    .map(({ element }) => `${element.tagName} ${element.className}`);
}
