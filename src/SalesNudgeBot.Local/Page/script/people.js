import { byId, el, initials, redraw } from "./dom.js";
import { groups } from "./hints.js";
import { go } from "./place.js";
import { unreadIn, unreadOf } from "./unread.js";

let shown = null;
let everybody = [];

/** The list of everybody the page can be, with what is new for each. */
export function showPeople(state, me) {
  everybody = state.people;
  const list = byId("people-list");
  const sections = groups.flatMap(([role, label]) => {
    const people = state.people.filter((person) => person.role === role);
    return people.length === 0 ? [] : [el("h3", { text: label, id: `group-${role}` }), group(role, people, me)];
  });
  redraw(list, sections);
  if (shown !== me.id) list.querySelector("[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  shown = me.id;
}

function group(role, people, me) {
  return el("ul", { "aria-labelledby": `group-${role}` }, ...people.map((person) => el("li", {}, entry(person, me))));
}

function entry(person, me) {
  const news = unreadOf(person);
  const current = person.id === me.id;
  return el(
    "button",
    {
      type: "button",
      class: news > 0 ? "person has-news" : "person",
      "data-keep": person.id,
      "aria-current": current ? "true" : null,
      title: `${person.name}, ${person.title}. ${person.time} in ${person.place}.`,
      onclick: () => choose(person.id),
    },
    el("span", { class: "avatar", "aria-hidden": "true", text: initials(person.name) }),
    el(
      "span",
      { class: "person-text" },
      el("span", { class: "person-name", text: person.name }),
      el("span", { class: "person-title", text: person.away ? `${person.title} · away` : person.title }),
    ),
    news > 0 && el("span", { class: "badge", text: `${news} new` }),
  );
}

/** Opens where the news is; without any, the person's own conversation. */
export function show(person) {
  const fresh = person.conversations.find((conversation) => unreadIn(person.id, conversation) > 0);
  go(person.id, (fresh ?? person.conversations[0]).id);
}

function choose(id) {
  closePeople();
  show(everybody.find((person) => person.id === id));
}

export function openPeople() {
  byId("people").classList.add("open");
  byId("people-close").focus();
}

function closePeople() {
  const people = byId("people");
  if (!people.classList.contains("open")) return;
  people.classList.remove("open");
  byId("log").focus();
}

byId("people-close").addEventListener("click", closePeople);
byId("people").addEventListener("keydown", (event) => event.key === "Escape" && closePeople());
