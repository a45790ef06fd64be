import { byId, el, icon, initials, redraw } from "./dom.js";
import { hintFor } from "./hints.js";
import { openPeople } from "./people.js";
import { go } from "./place.js";
import { unreadIn, unreadOf } from "./unread.js";
import { openPanel } from "./panel.js";

/** Who one is, what one can do, and which conversations there are. */
export function showHeading(state, me, talk) {
  const elsewhere = state.people.filter((person) => person.id !== me.id && unreadOf(person) > 0).length;
  document.title = `${me.given} · SalesNudgeBot`;
  byId("company").textContent = state.company;
  redraw(byId("talk-head"), [
    el(
      "div",
      { class: "who" },
      el("span", { class: "avatar me", "aria-hidden": "true", text: initials(me.name) }),
      el(
        "div",
        { class: "who-text" },
        el("h2", { id: "talk-title" }, me.name, el("span", { text: ` · ${me.title}` })),
      ),
      el("button", { type: "button", class: "icon-button panel-open", "data-keep": "panel", "aria-label": "What comes next", onclick: () => openPanel() }, icon("soon")),
      el(
        "button",
        {
          type: "button",
          class: "press only-narrow",
          "data-keep": "switch",
          "aria-label": elsewhere > 0 ? `Be someone else; ${elsewhere} have something new` : "Be someone else",
          onclick: openPeople,
        },
        elsewhere > 0 ? `Switch · ${elsewhere}` : "Switch",
      ),
    ),
    el("p", { class: "hint-line", text: hintFor(me) }),
    me.conversations.length > 1 && tabs(me, talk),
  ]);
}

function tabs(me, talk) {
  return el(
    "div",
    { class: "tabs", role: "group", "aria-label": "Conversations" },
    ...me.conversations.map((conversation) => {
      const news = conversation.id === talk.id ? 0 : unreadIn(me.id, conversation);
      return el(
        "button",
        {
          type: "button",
          class: "tab",
          "data-keep": conversation.id,
          title: conversation.about,
          "aria-current": conversation.id === talk.id ? "true" : null,
          onclick: () => go(me.id, conversation.id),
        },
        conversation.name,
        news > 0 && el("span", { class: "badge", text: `${news} new` }),
      );
    }),
  );
}
