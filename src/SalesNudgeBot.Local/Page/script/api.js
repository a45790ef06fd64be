/** An error whose message is a sentence to show. */
export class Refused extends Error {}

export const get = (path, parameters, signal) => ask(`/local/api/${path}?${new URLSearchParams(parameters)}`, { signal });

export const post = (path, body, signal) =>
  ask(`/local/api/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
    signal,
  });

/** Names one act for good: sent twice, it is done once. Begins with what the page had shown, which tells the order. */
export const newKey = (seen) => `${seen}-${crypto.randomUUID()}`;

async function ask(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Refused("The bot does not answer. Is it still running?");
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Refused(body.error ?? "That did not work. Please try again.");
  return body;
}
