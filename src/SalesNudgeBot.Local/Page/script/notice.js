import { byId, el, icon } from "./dom.js";

const stays = 15_000;

/** Says something at the bottom of the page, with places to jump to. */
export function notice(text, jumps = []) {
  show(text, jumps, "notice");
}

export function trouble(error) {
  if (error.name === "AbortError") return;
  show(error.message, [], "notice trouble");
}

/** For screen readers only. */
export function announce(text) {
  byId("announcer").textContent = "";
  requestAnimationFrame(() => (byId("announcer").textContent = text));
}

function show(text, jumps, kind) {
  const box = el(
    "div",
    { class: kind },
    el(
      "div",
      { class: "notice-text" },
      el("p", { text }),
      ...jumps.map((jump) => el("button", { type: "button", class: "link", text: jump.label, onclick: () => (close(), jump.go()) })),
    ),
    el("button", { type: "button", class: "icon-button", "aria-label": "Dismiss", onclick: () => close() }, icon("close")),
  );
  const timer = setTimeout(close, stays);
  function close() {
    clearTimeout(timer);
    box.remove();
  }
  byId("notices").replaceChildren(box);
}
