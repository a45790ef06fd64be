import { el, initials, rendered } from "./dom.js";

/** One item of a conversation as an element. */
export function entry(item, actions) {
  const node = build(item, actions);
  node.dataset.id = item.id;
  node.tabIndex = -1;
  return node;
}

function build(item, actions) {
  switch (item.kind) {
    case "bot":
      return fromBot(item, actions);
    case "said":
      return item.mine ? fromMe(item) : fromColleague(item);
    case "pressed":
      return el("div", { class: item.mine ? "mine" : "theirs" }, el("p", { class: "trace", text: pressed(item) }));
    default:
      return el(
        "article",
        { class: "entry private", "aria-label": "SalesNudgeBot, only you see this" },
        face(),
        el("div", {}, el("div", { class: "entry-head only-you" }, "Only you see this · ", time(item)), rendered("div", { class: "card" }, item.html)),
      );
  }
}

function fromMe(item) {
  return el(
    "div",
    { class: "mine" },
    el("div", { class: "bubble", dir: "auto", text: item.text }),
    el("div", { class: "meta" }, el("span", { class: "sr-only", text: "You, " }), time(item)),
  );
}

function fromColleague(item) {
  return el(
    "article",
    { class: "entry theirs", "aria-label": `${item.who}, ${item.at}` },
    el("span", { class: "avatar", "aria-hidden": "true", text: initials(item.who) }),
    el("div", {}, el("div", { class: "entry-head" }, el("strong", { text: item.who }), time(item)), el("div", { class: "bubble", dir: "auto", text: item.text })),
  );
}

function fromBot(item, actions) {
  return el(
    "article",
    { class: "entry", "aria-label": `SalesNudgeBot, ${item.at}` },
    face(),
    el(
      "div",
      {},
      el(
        "div",
        { class: "entry-head" },
        el("strong", { text: "SalesNudgeBot" }),
        time(item),
        item.edited && el("span", { text: "edited", title: item.edited }),
        item.onlyYou && el("span", { class: "only-you", text: "Only you see this" }),
        el("button", { type: "button", class: "link quiet reply", text: "Reply", "aria-label": `Reply to: ${item.snippet}`, onclick: () => actions.reply(item) }),
        el("button", {
          type: "button",
          class: "link quiet why",
          text: "Why?",
          "aria-label": `Why this message: ${item.snippet}`,
          onclick: (event) => actions.why(item, event.currentTarget),
        }),
      ),
      rendered("div", { class: "card" }, item.html),
    ),
  );
}

const pressed = (item) => `${item.mine ? "You" : item.who} ${item.text === null ? "filled in the form" : `pressed “${item.text}”`}`;

const time = (item) => el("time", { text: item.at, title: item.full });

const face = () => el("img", { src: "/local/page/icon.svg", alt: "" });
