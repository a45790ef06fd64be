/** What each persona has seen on this page; the bot keeps nothing of it. */
const storageKey = "salesnudgebot.seen";
let seen = load();

function load() {
  try {
    return JSON.parse(localStorage.getItem(storageKey)) ?? {};
  } catch {
    return {};
  }
}

/** What was there before this page was first opened is no news to anybody. */
export function beginWith(people) {
  if (Object.keys(seen).length > 0) return;
  seen = Object.fromEntries(people.flatMap((person) => person.conversations.map((conversation) => [nameOf(person.id, conversation.id), conversation.count])));
  keep();
}

const nameOf = (person, conversation) => `${person}|${conversation}`;

export function unreadIn(person, conversation) {
  const count = seen[nameOf(person, conversation.id)] ?? 0;
  // Fewer messages than were seen: the installation was started afresh.
  return count > conversation.count ? conversation.count : conversation.count - count;
}

export const unreadOf = (person) =>
  person.conversations.reduce((sum, conversation) => sum + unreadIn(person.id, conversation), 0);

export function markSeen(person, conversation) {
  const name = nameOf(person, conversation.id);
  if (seen[name] === conversation.count) return;
  seen = { ...load(), [name]: conversation.count };
  keep();
}

function keep() {
  try {
    localStorage.setItem(storageKey, JSON.stringify(seen));
  } catch {
    // Private windows may refuse; then it is kept while the page is open.
  }
}
