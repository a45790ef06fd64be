/** Who the page is and where, kept in the address so that a reload or a bookmark comes back to it. */
const listeners = [];

export function here() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  return { as: parameters.get("as"), talk: parameters.get("in") };
}

export function go(as, talk) {
  const before = here();
  if (before.as === as && before.talk === talk) {
    listeners.forEach((listener) => listener());
    return;
  }
  location.hash = new URLSearchParams({ as, in: talk }).toString();
}

export function onMove(listener) {
  listeners.push(listener);
}

addEventListener("hashchange", () => listeners.forEach((listener) => listener()));
