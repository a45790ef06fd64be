// Every visible text against what is behind it, by the formula of WCAG 2.2.
() => {
  const least = 4.5;
  const paint = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const parse = (color) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = color;
    paint.fillRect(0, 0, 1, 1);
    const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data;
    return { r, g, b, a: a / 255 };
  };
  const over = (top, under) => ({
    r: top.r * top.a + under.r * (1 - top.a),
    g: top.g * top.a + under.g * (1 - top.a),
    b: top.b * top.a + under.b * (1 - top.a),
    a: 1,
  });
  const linear = (channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = ({ r, g, b }) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const ratio = (one, other) => {
    const [low, high] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  };
  const behind = (element) => (element ? over(parse(getComputedStyle(element).backgroundColor), behind(element.parentElement)) : parse("Canvas"));
  const faded = (element) => (element ? Number(getComputedStyle(element).opacity) * faded(element.parentElement) : 1);

  const found = [];
  let looked = 0;
  const look = (element, style, text) => {
    looked++;
    const back = behind(element);
    const ink = parse(style.color);
    const measured = ratio(over({ ...ink, a: ink.a * faded(element) }, back), back);
    if (measured < least) found.push(`${measured.toFixed(2)}: ${text.trim().slice(0, 60)}`);
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !element.checkVisibility({ visibilityProperty: true }) || element.getBoundingClientRect().width <= 1 || element.closest(":disabled")) continue;
    look(element, getComputedStyle(element), walker.currentNode.data);
  }
  for (const input of document.querySelectorAll("[placeholder]")) look(input, getComputedStyle(input, "::placeholder"), input.placeholder);
  return looked < 20 ? [`Only ${looked} texts were found.`] : found;
}
