/** Asks again when the server says that something happened; bursts become one question, asked once more when they are over. */
const soon = 150;
const settled = 900;

export function listen(refresh) {
  let timer = null;
  let last = null;
  const events = new EventSource("/local/events");
  events.onmessage = () => {
    timer ??= setTimeout(() => ((timer = null), refresh()), soon);
    // The wake-up comes when a message is handed over, an instant before its row is marked sent.
    clearTimeout(last);
    last = setTimeout(refresh, settled);
  };
}
