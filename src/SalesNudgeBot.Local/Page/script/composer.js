import { newKey, post } from "./api.js";
import { byId, el, icon } from "./dom.js";
import { exampleFor } from "./hints.js";
import { announce, trouble } from "./notice.js";

const form = byId("composer");
const drafts = new Map();
let current = null;
let about = null;

/** The box to write in; in a channel it answers one message, as people do there. */
export function showComposer(me, talk, seen, sent) {
  const name = `${me.id}|${talk.id}`;
  if (current?.name === name) {
    current.seen = seen;
    return;
  }
  current = { name, me, talk, seen, sent };
  about = null;
  draw();
}

export function replyTo(item) {
  about = { key: item.thread ?? item.key, snippet: item.snippet };
  draw();
  form.querySelector("textarea").focus();
}

function draw() {
  if (current.talk.kind === "channel" && !about) {
    form.replaceChildren(el("div", { class: "composer-inner" }, el("p", { class: "composer-note", text: "Press Reply on a message to write in its thread." })));
    return;
  }
  const box = el("textarea", { rows: 1, "aria-label": "Your message", placeholder: about ? "Write a reply" : exampleFor(current.me) });
  box.value = drafts.get(current.name) ?? "";
  box.addEventListener("input", () => (drafts.set(current.name, box.value), grow(box)));
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Escape" && about) {
      about = null;
      draw();
    }
  });
  form.replaceChildren(
    el(
      "div",
      { class: "composer-inner" },
      about &&
        el(
          "div",
          { class: "answering" },
          el("span", { text: `Replying to “${about.snippet}”` }),
          el("button", { type: "button", class: "link", text: "Cancel", onclick: () => ((about = null), draw()) }),
        ),
      el("div", { class: "composer-box" }, box, el("button", { type: "submit", class: "send", "aria-label": "Send" }, icon("send"))),
    ),
  );
  grow(box);
}

function grow(box) {
  box.style.height = "auto";
  box.style.height = `${box.scrollHeight}px`;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const box = form.querySelector("textarea");
  if (!box || box.value.trim() === "" || box.readOnly) return;
  const { me, name, seen, sent } = current;
  box.readOnly = true;
  try {
    const reply = await post("say", { as: me.id, key: newKey(seen), text: box.value, about: about?.key });
    drafts.delete(name);
    about = null;
    if (current.name === name) {
      draw();
      form.querySelector("textarea")?.focus();
    }
    if (reply.heard) announce(reply.heard);
    sent(reply);
  } catch (error) {
    trouble(error);
  } finally {
    box.readOnly = false;
  }
});
