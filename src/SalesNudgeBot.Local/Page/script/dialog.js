import { newKey, post } from "./api.js";
import { byId } from "./dom.js";
import { trouble } from "./notice.js";

const dialog = byId("dialog");
let session = null;

/** Opens a form that a button asked for, or puts another in its place. */
export function openForm(html, as, seen, sent) {
  session = { as, seen, sent };
  dialog.innerHTML = html;
  if (!dialog.open) dialog.showModal();
  (dialog.querySelector("input, select, textarea") ?? byId("dialog-title")).focus();
}

export const closeForm = () => dialog.close();

dialog.addEventListener("click", (event) => {
  if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
});

dialog.addEventListener("close", () => dialog.replaceChildren());

dialog.addEventListener("submit", async (event) => {
  event.preventDefault();
  const form = event.target;
  const button = form.querySelector("[type=submit]");
  const { as, seen, sent } = session;
  button.disabled = true;
  showErrors(form, {});
  try {
    const reply = await post("submit", {
      as,
      key: newKey(seen),
      action: form.dataset.action,
      on: form.dataset.on,
      values: Object.fromEntries(new FormData(form)),
    });
    if (reply.then === "errors") showErrors(form, reply.errors);
    else sent(reply);
  } catch (error) {
    form.querySelector(".dialog-error").textContent = error.message;
    if (error.name === "AbortError") trouble(error);
  } finally {
    button.disabled = false;
  }
});

/** What was typed stays; the first field with an error gets the keyboard. */
function showErrors(form, errors) {
  let first = null;
  const unplaced = { ...errors };
  for (const field of form.querySelectorAll("input, select, textarea")) {
    const error = errors[field.name];
    delete unplaced[field.name];
    byId(`error-${field.name}`).textContent = error ?? "";
    if (error) {
      field.setAttribute("aria-invalid", "true");
      first ??= field;
    } else {
      field.removeAttribute("aria-invalid");
    }
  }
  form.querySelector(".dialog-error").textContent = Object.values(unplaced).join(" ");
  first?.focus();
}
