import { get } from "./api.js";
import { byId, el, icon, rendered } from "./dom.js";
import { trouble } from "./notice.js";

const panel = byId("panel");
let me = null;
let subject = null;
let opener = null;
let drawn = null;

/** Beside the conversation: why one message exists, or what the person has coming and was spared. */
export async function showPanel(person) {
  if (me?.id !== person.id) subject = null;
  me = person;
  await draw();
}

export async function why(item, button) {
  opener?.setAttribute("aria-expanded", "false");
  subject = item;
  opener = button;
  button.setAttribute("aria-expanded", "true");
  await draw();
  panel.classList.add("open");
  byId("panel-title").focus();
}

export async function openPanel() {
  opener = document.activeElement;
  subject = null;
  await draw();
  panel.classList.add("open");
  byId("panel-title").focus();
}

function close() {
  panel.classList.remove("open");
  subject = null;
  opener?.setAttribute("aria-expanded", "false");
  if (opener?.isConnected) opener.focus();
  else byId("log").focus();
  opener = null;
  draw();
}

panel.addEventListener("keydown", (event) => event.key === "Escape" && (subject || panel.classList.contains("open")) && close());

async function draw() {
  const asked = { me, subject };
  try {
    const body = subject ? await get("why", { as: me.id, message: subject.id }) : await get("held", { as: me.id });
    if (asked.me !== me || asked.subject !== subject) return;
    const text = JSON.stringify([me.id, subject?.id, body]);
    if (text === drawn) return;
    drawn = text;
    const inside = panel.contains(document.activeElement);
    panel.replaceChildren(...(subject ? reasons(body) : outlook(body)));
    if (inside) byId("panel-title").focus();
  } catch (error) {
    trouble(error);
  }
}

function head(title, back) {
  return el(
    "div",
    { class: "panel-head" },
    back && el("button", { type: "button", class: "icon-button", "aria-label": "Back to what comes next", onclick: close }, icon("back")),
    el("h2", { id: "panel-title", tabindex: -1, text: title }),
    !back && el("button", { type: "button", class: "icon-button panel-close", "aria-label": "Close", onclick: close }, icon("close")),
  );
}

function reasons(body) {
  const [post, ...changes] = body.versions;
  return [
    head("Why this message", true),
    el("p", { class: "quote", text: subject.snippet }),
    ...(post ? reason(post) : []),
    ...(changes.length > 0 ? [el("h3", { text: "Changed since" }), list(changes.toReversed(), changed)] : []),
    ...(body.folded.length > 0 ? [el("h3", { text: "Folded into it" }), list(body.folded, spared)] : []),
  ];
}

function reason(row) {
  const facts = row.inputs.map((input) => [input.label, rendered("dd", {}, input.html)]);
  const times = [
    ["Fell due", row.due],
    row.notBefore !== row.due && ["Not before", row.notBefore],
    row.sent ? ["Sent", row.sent] : ["State", row.state],
    row.urgent && ["Urgent", "The policy sends this at any hour."],
    row.reason && ["Waited", row.reason],
  ].filter(Boolean);
  return [
    el("p", { class: "rule-name", text: row.rule }),
    el("p", { text: row.kind }),
    ...(facts.length > 0 ? [el("h3", { text: "What it looked at" }), definitions(facts)] : []),
    el("h3", { text: "When" }),
    definitions(times.map(([label, value]) => [label, el("dd", { text: value })])),
  ];
}

function outlook(body) {
  return [
    head(`What comes next for ${me.given}`, false),
    body.checkIn && el("p", { class: "next-up" }, "The check-in is looked at again: ", el("strong", { text: body.checkIn })),
    body.next && el("p", { class: "next-up" }, "The next thing to happen: ", el("strong", { text: body.next })),
    el("h3", { text: "Planned or held back" }),
    body.coming.length === 0 ? el("p", { text: "No message is waiting." }) : list(body.coming, planned),
    el("h3", { text: "Not sent on its own" }),
    body.notSent.length === 0 ? el("p", { text: "Nothing was held back, folded or dropped." }) : list(body.notSent, spared),
    el("p", { class: "sr-only", text: "Press Why on a message to see the rule behind it." }),
  ].filter(Boolean);
}

const planned = (row) => card(row.kind, row.notBefore, row.snippet, row.reason ? `Held back: ${row.reason}` : null);

const spared = (row) => card(row.kind, row.due, row.snippet, row.reason ? `${capital(row.state)}: ${row.reason}` : capital(row.state));

const changed = (row) => card(row.rule, row.sent ?? row.due, row.snippet, null);

function card(title, when, snippet, reason) {
  return [
    el("div", { class: "top-line" }, el("strong", { text: title }), el("span", { class: "when", text: when })),
    snippet && el("p", { text: snippet }),
    reason && el("p", { class: "reason", text: reason }),
  ];
}

const list = (rows, item) => el("ul", { class: "list" }, ...rows.map((row) => el("li", {}, ...item(row).filter(Boolean))));

const definitions = (rows) => el("dl", { class: "inputs" }, ...rows.map(([label, value]) => el("div", {}, el("dt", { text: label }), value)));

const capital = (text) => text[0].toUpperCase() + text.slice(1);
