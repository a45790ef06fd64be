import { get, newKey, post } from "./api.js";
import { isMoving, move, showClock } from "./clock.js";
import { replyTo, showComposer } from "./composer.js";
import { showConversation } from "./conversation.js";
import { closeForm, openForm } from "./dialog.js";
import { byId } from "./dom.js";
import { showHeading } from "./heading.js";
import { listen } from "./live.js";
import { announce, notice, trouble } from "./notice.js";
import { showPanel, why } from "./panel.js";
import { show, showPeople } from "./people.js";
import { go, here, onMove } from "./place.js";
import { beginWith, markSeen, unreadIn } from "./unread.js";

let state = null;
let me = null;
let talk = null;
let running = null;
let again = false;

/** One at a time, and once more when something came meanwhile; whoever waits for it sees what there is now. */
function refresh() {
  again = true;
  running ??= drawAll();
  return running;
}

async function drawAll() {
  while (again) {
    again = false;
    await draw().catch(trouble);
  }
  running = null;
}

async function draw() {
  const place = here();
  state = await get("state", place.as ? { as: place.as } : {});
  beginWith(state.people);
  me = state.people.find((person) => person.id === state.me);
  talk = me.conversations.find((conversation) => conversation.id === place.talk) ?? me.conversations[0];
  const news = unreadIn(me.id, talk);
  const conversation = await get("conversation", { as: me.id, id: talk.id });
  if (here().as !== place.as || here().talk !== place.talk) {
    again = true;
    return;
  }
  if (document.visibilityState === "visible") markSeen(me.id, talk);
  showHeading(state, me, talk);
  showPeople(state, me);
  showClock(state.clock, me, moved);
  // Before the conversation, which scrolls to its end in the room that is left.
  showComposer(me, talk, state.latest, answered);
  showConversation(`${me.id}|${talk.id}`, conversation.items, news, {
    why,
    reply: replyTo,
    canMove: state.clock.simulated,
    next: () => move(me, { to: "next" }, moved),
  }, talk.kind === "channel");
  await showPanel(me);
}

/** What comes after something was said, pressed or sent. */
function answered(reply) {
  if (reply.then === "form") {
    openForm(reply.form, me.id, state.latest, answered);
    return;
  }
  closeForm();
  if (reply.heard) announce(reply.heard);
  refresh();
}

async function press(button) {
  if (button.disabled) return;
  const entry = button.closest("[data-id]").dataset.id;
  button.disabled = true;
  let reply = null;
  try {
    reply = await post("click", { as: me.id, key: newKey(state.latest), action: button.dataset.action, on: button.dataset.on });
  } catch (error) {
    trouble(error);
  }
  button.disabled = false;
  // A button that is switched off loses the keyboard.
  if (document.activeElement === document.body) (button.isConnected ? button : messageOf(entry))?.focus({ preventScroll: true });
  if (reply) answered(reply);
}

const messageOf = (id) => byId("entries").querySelector(`[data-id="${CSS.escape(id)}"]`);

async function moved(result) {
  await refresh();
  if (!result) return;
  const text = `Moved to ${result.clock.shortLabel}. ${whoGot(result.got)}`;
  const jumps = result.got
    .filter((got) => got.person !== me.id || got.conversation !== talk.id)
    .slice(0, 3)
    .map((got) => ({ label: `Go to ${got.name}`, go: () => go(got.person, got.conversation) }));
  notice(text, jumps);
}

/** "Omar and Lena got a message. Ana got 2 messages." */
function whoGot(got) {
  if (got.length === 0) return "Nobody was written to.";
  const byCount = new Map();
  got.forEach((one) => byCount.set(one.count, [...(byCount.get(one.count) ?? []), one.name]));
  return [...byCount].map(([count, names]) => `${inWords(names)} got ${count === 1 ? "a message" : `${count} messages`}.`).join(" ");
}

const inWords = (names) => new Intl.ListFormat("en").format(names);

byId("entries").addEventListener("click", (event) => {
  const button = event.target.closest("button[data-action]");
  if (button) press(button);
});

onMove(refresh);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && refresh());
setInterval(() => isMoving() && refresh(), 500);
setInterval(() => !isMoving() && state && !state.clock.simulated && refresh(), 60_000);

await refresh();
if (!here().as && me) show(me);
listen(refresh);
