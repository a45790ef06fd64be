import { post } from "./api.js";
import { byId, el, icon, redraw } from "./dom.js";
import { trouble } from "./notice.js";

const bar = byId("clock");
const soon = 400;
let moving = null;
let asking = false;
let now = null;

/** Where product time stands, and, when it is simulated, how to move it. */
export function showClock(clock, me, moved) {
  now = { clock, me, moved };
  const time = el(
    "div",
    { class: "clock-time" },
    el("time", { text: clock.label, title: clock.full }),
    el("span", { class: "clock-place", text: clock.place }),
    clock.simulated && el("span", { class: "pill", text: "Simulated", title: "This clock stands still until you move it." }),
  );
  const old = bar.querySelector(".clock-time");
  // While somebody is choosing an instant only the time is redrawn, so that nothing moves under their hands.
  if (old && (asking || moving) && clock.simulated) {
    old.replaceWith(time);
    return;
  }
  redraw(bar, [time, ...(clock.simulated ? controls(clock) : [])]);
}

/** One move at a time; a long one can be stopped where it is. */
export async function move(me, where, moved) {
  if (moving) return;
  const from = document.activeElement;
  const again = from?.dataset?.keep;
  moving = new AbortController();
  bar.classList.add("moving");
  bar.querySelectorAll("button").forEach((button) => (button.disabled = true));
  const long = setTimeout(offerStop, soon);
  let result = null;
  try {
    result = await post("clock", { as: me.id, ...where }, moving.signal);
  } catch (error) {
    trouble(error);
  }
  clearTimeout(long);
  moving = null;
  bar.classList.remove("moving");
  await moved(result);
  const left = document.activeElement;
  if (again && (left === null || left === document.body)) bar.querySelector(`[data-keep="${again}"]`)?.focus();
}

function offerStop() {
  bar.querySelectorAll("button").forEach((button) => button.remove());
  const stop = el("button", { type: "button", class: "press", text: "Stop", onclick: () => moving?.abort() });
  bar.append(stop);
  if (document.activeElement === document.body) stop.focus();
}

export const isMoving = () => moving !== null;

function controls(clock) {
  return [
    el(
      "button",
      {
        type: "button",
        class: "press primary",
        "data-keep": "next",
        disabled: clock.next === null,
        title: clock.next === null ? "Nothing is waiting to happen" : "Moves the clock until somebody gets a message",
        onclick: () => move(now.me, { to: "next" }, now.moved),
      },
      icon("next"),
      "Next message",
    ),
    el("button", { type: "button", class: "press", "data-keep": "15", "aria-label": "15 minutes forward", onclick: () => move(now.me, { minutes: 15 }, now.moved) }, "+15 min"),
    el("button", { type: "button", class: "press", "data-keep": "to", "aria-haspopup": "true", "aria-expanded": "false", onclick: (event) => ask(event.currentTarget) }, "Go to…"),
  ];
}

function ask(button) {
  if (asking) return;
  const { clock, me, moved } = now;
  asking = true;
  button.setAttribute("aria-expanded", "true");
  const input = el("input", { type: "datetime-local", id: "goto-at", value: clock.input, min: clock.input, required: true });
  const form = el(
    "form",
    { class: "goto", "aria-label": "Move the clock" },
    el("label", { for: "goto-at", text: `Move the clock to (time in ${clock.place})` }),
    input,
    el("div", { class: "row" }, el("button", { type: "button", class: "press", text: "Cancel", onclick: close }), el("button", { type: "submit", class: "press primary", text: "Move" })),
  );
  function close() {
    asking = false;
    form.remove();
    button.setAttribute("aria-expanded", "false");
    button.focus();
  }
  form.addEventListener("keydown", (event) => event.key === "Escape" && close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const to = input.value.slice(0, 16);
    close();
    move(me, { to }, moved);
  });
  bar.append(form);
  input.focus();
}
