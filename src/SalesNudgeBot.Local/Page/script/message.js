import { el, rendered } from "./dom.js";

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
      return el(
        "div",
        { class: item.mine ? "mine" : "mine theirs" },
        el("div", { class: "bubble", dir: "auto", text: item.text }),
        el("div", { class: "meta" }, item.mine ? el("span", { class: "sr-only", text: "You, " }) : `${item.who}, `, time(item)),
      );
    case "pressed":
      return el("div", { class: "mine" }, el("div", { class: "trace", text: pressed(item) }));
    default:
      return el(
        "article",
        { class: "entry private", "aria-label": "SalesNudgeBot, only you see this" },
        face(),
        el("div", {}, el("div", { class: "entry-head only-you" }, "Only you see this · ", time(item)), rendered("div", { class: "card" }, item.html)),
      );
  }
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
        el("button", {
          type: "button",
          class: "link why",
          text: "Why?",
          "aria-label": `Why this message: ${item.snippet}`,
          onclick: (event) => actions.why(item, event.currentTarget),
        }),
      ),
      rendered("div", { class: "card" }, item.html),
      el("div", { class: "entry-foot" }, el("button", { type: "button", class: "link", text: "Reply", "aria-label": `Reply to: ${item.snippet}`, onclick: () => actions.reply(item) })),
    ),
  );
}

const pressed = (item) => `${item.mine ? "You" : item.who} ${item.text === null ? "filled in the form" : `pressed “${item.text}”`}`;

const time = (item) => el("time", { text: item.at, title: item.full });

const face = () => el("img", { src: "/local/page/icon.svg", alt: "" });
