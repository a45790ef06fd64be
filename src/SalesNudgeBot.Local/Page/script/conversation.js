import { byId, el } from "./dom.js";
import { entry } from "./message.js";
import { announce } from "./notice.js";

const shownReplies = 2;
const opened = new Set();
let shown = { talk: null, items: new Map() };

/**
 * Draws the conversation; what did not change keeps its element, and with it the keyboard's place. In a channel what people write
 * and press goes into the thread it belongs to; in somebody's own conversation it stays in the flow.
 */
export function showConversation(talkName, items, news, actions, inThreads) {
  const log = byId("log");
  const switched = shown.talk !== talkName;
  if (!switched && items.length > 0 && items.length === shown.items.size && items.every((item) => shown.items.get(item.id)?.text === JSON.stringify(item))) return;
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
  const focused = byId("entries").contains(document.activeElement) ? document.activeElement : null;
  const nodes = new Map();
  const arrived = [];
  for (const item of items) {
    const known = switched ? undefined : shown.items.get(item.id);
    const text = JSON.stringify(item);
    const node = known?.text === text ? known.node : entry(item, actions);
    if (!known && !switched) {
      node.classList.add("fresh");
      arrived.push(item);
    }
    nodes.set(item.id, { node, text });
  }
  shown = { talk: talkName, items: nodes };
  byId("entries").replaceChildren(...(items.length === 0 ? [empty(actions)] : arrange(items, nodes, switched ? news : 0, inThreads)));
  if (focused && document.activeElement !== focused) giveBack(focused, nodes);
  if (switched || atEnd || arrived.some((item) => item.mine)) log.scrollTop = log.scrollHeight;
  const firstNew = byId("entries").querySelector(".new-line");
  if (switched && allNew(items, news)) log.scrollTop = 0;
  else if (switched && firstNew) log.scrollTop = Math.min(log.scrollTop, firstNew.offsetTop - byId("entries").offsetTop - 12);
  const heard = arrived.filter((item) => item.kind === "bot");
  if (heard.length > 0) announce(`New message: ${heard.at(-1).snippet}`);
}

/** An element that was taken out and put back has lost the keyboard; when it was drawn anew, the button with the same words gets it. */
function giveBack(focused, nodes) {
  const entry = nodes.get(focused.closest("[data-id]")?.dataset.id)?.node;
  const same = focused.isConnected ? focused : [...(entry?.querySelectorAll("button") ?? [])].find((button) => button.textContent === focused.textContent);
  (same ?? entry)?.focus({ preventScroll: true });
}

function arrange(items, nodes, news, inThreads) {
  const roots = new Map(items.filter((item) => item.kind === "bot" && !item.thread).map((item) => [item.key, item]));
  const threads = new Map();
  const rows = [];
  const bots = items.filter((item) => item.kind === "bot");
  const firstNew = news > 0 && news < bots.length ? bots.at(-news) : null;
  let day = null;
  for (const item of items) {
    const root = item.thread ? rootOf(item, roots, items) : null;
    if (root && (item.kind === "bot" || inThreads)) {
      threads.set(root.id, [...(threads.get(root.id) ?? []), item]);
      continue;
    }
    if (item.day !== day) {
      rows.push(el("h3", { class: "day", text: item.dayLabel }));
      day = item.day;
    }
    if (item === firstNew) rows.push(el("div", { class: "new-line", text: "New" }));
    rows.push(nodes.get(item.id).node);
  }
  for (const node of nodes.values()) node.node.querySelector?.(".thread")?.remove();
  for (const [id, replies] of threads) nodes.get(id).node.lastElementChild.append(thread(id, replies, nodes));
  return rows;
}

/** A reply to a reply is in the same thread. */
function rootOf(item, roots, items) {
  let key = item.thread;
  for (let depth = 0; key && depth < 5; depth++) {
    if (roots.has(key)) return roots.get(key);
    key = items.find((other) => other.key === key)?.thread;
  }
  return null;
}

function thread(id, replies, nodes) {
  const hidden = opened.has(id) ? [] : replies.slice(0, Math.max(0, replies.length - shownReplies - 1));
  const box = el("div", { class: "thread", role: "group", "aria-label": `Thread, ${replies.length} replies` });
  if (hidden.length > 0) {
    box.append(
      el("button", {
        type: "button",
        class: "link",
        text: `Show ${hidden.length} earlier replies`,
        onclick: () => {
          opened.add(id);
          box.replaceChildren(...replies.map((reply) => nodes.get(reply.id).node));
          nodes.get(replies[0].id).node.focus();
        },
      }),
    );
  }
  box.append(...replies.slice(hidden.length).map((reply) => nodes.get(reply.id).node));
  return box;
}

const readAtOnce = 12;

/** Whoever has seen nothing of it begins at the beginning, unless that is long ago. */
const allNew = (items, news) => news <= readAtOnce && news === items.filter((item) => item.kind === "bot").length;

function empty(actions) {
  return el(
    "div",
    { class: "empty" },
    el("strong", { text: "Nothing here yet" }),
    el("p", { text: actions.canMove ? "Move the clock and see who gets something." : "What the bot writes will appear here." }),
    actions.canMove && el("button", { type: "button", class: "press primary", text: "To the next message", onclick: actions.next }),
  );
}
