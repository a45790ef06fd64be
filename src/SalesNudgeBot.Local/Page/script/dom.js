/** Builds an element: el("p", { class: "note", text: "…" }, child, …). Text is only ever set as text. */
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "text") node.textContent = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** HTML that our own server rendered, where everything that people wrote is encoded already. */
export function rendered(tag, properties, html) {
  const node = el(tag, properties);
  node.innerHTML = html;
  return node;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

/**
 * Draws a part of the page again; the keyboard stays on the control with the same data-keep. What would look the same stays, so that a
 * press that is under way reaches it: what its controls do looks up what there is now.
 */
export function redraw(box, children) {
  const fresh = children.filter(Boolean);
  if (box.innerHTML === fresh.map((child) => child.outerHTML).join("")) return;
  const kept = box.contains(document.activeElement) ? document.activeElement.dataset.keep : undefined;
  box.replaceChildren(...fresh);
  if (kept) box.querySelector(`[data-keep="${CSS.escape(kept)}"]`)?.focus({ preventScroll: true });
}

export const byId = (id) => document.getElementById(id);

export const initials = (name) =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0] ?? "")
    .join("")
    .toUpperCase();
