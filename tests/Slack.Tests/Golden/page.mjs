// Shows the golden files roughly as Slack does: node page.mjs out.html [part of a name]
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "files");
const [out, part = ""] = process.argv.slice(2);

const escape = (text) => String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const styled = (html, style) => (style?.bold ? `<b>${html}</b>` : html);
const breaks = (text) => escape(text).replaceAll("\n", "<br>");

const leaf = (one) =>
  styled(
    one.type === "user" ? `<span class="user">@${escape(one.user_id.slice(2).toLowerCase())}</span>`
    : one.type === "link" ? `<a href="${escape(one.url)}">${escape(one.text ?? one.url)}</a>`
    : breaks(one.text),
    one.style);

const element = (one) =>
  one.type === "button" ? `<button class="${one.style ?? ""}">${escape(one.text.text)}</button>`
  : one.type === "plain_text_input" ? (one.multiline ? `<textarea>${escape(one.initial_value ?? "")}</textarea>` : `<input value="${escape(one.initial_value ?? "")}">`)
  : one.type === "number_input" ? `<input class="number" value="${escape(one.initial_value ?? "")}">`
  : one.type === "static_select" ? `<select><option>${escape(one.initial_option?.text.text ?? "Select an option")}</option>${(one.options ?? []).map((o) => `<option>${escape(o.text.text)}</option>`).join("")}</select>`
  : escape(one.text);

const block = (one) => {
  switch (one.type) {
    case "header": return `<h2>${escape(one.text.text)}</h2>`;
    case "divider": return "<hr>";
    case "rich_text": return `<p>${one.elements.map((section) => section.elements.map(leaf).join("")).join("<br>")}</p>`;
    case "context": return `<p class="context">${one.elements.map(element).join(" ")}</p>`;
    case "actions": return `<div class="actions">${one.elements.map(element).join("")}</div>`;
    case "input":
      return `<label>${escape(one.label.text)}${one.optional ? " <i>(optional)</i>" : ""}${element(one.element)}${one.hint ? `<small>${escape(one.hint.text)}</small>` : ""}</label>`;
    default: return `<p>?? ${escape(one.type)}</p>`;
  }
};

const shown = (name, json) => {
  const blocks = json.blocks.map(block).join("");
  const body =
    json.type === "modal"
      ? `<div class="modal"><header>${escape(json.title.text)}</header>${blocks}<footer><button>${escape(json.close.text)}</button>${json.submit ? `<button class="primary">${escape(json.submit.text)}</button>` : ""}</footer></div>`
      : `<div class="message"><b>SalesNudgeBot</b> <span class="app">APP</span>${blocks}</div>`;
  return `<article><h1>${escape(name)}</h1>${body}${json.text ? `<details><summary>notification</summary>${breaks(json.text)}</details>` : ""}</article>`;
};

const files = readdirSync(folder).filter((file) => file.endsWith(".json") && file.includes(part)).sort();
const articles = files.map((file) => shown(file.slice(0, -5), JSON.parse(readFileSync(join(folder, file), "utf8"))));
writeFileSync(out, `<!doctype html><meta charset="utf-8"><title>In Slack</title><style>
body { font: 15px/1.46 Lato, "DejaVu Sans", sans-serif; color: #1d1c1d; margin: 16px; columns: 3 420px }
article { break-inside: avoid; margin: 0 0 20px } h1 { font: 11px monospace; color: #999; margin: 0 0 4px }
.message, .modal { border: 1px solid #ddd; border-radius: 8px; padding: 8px 12px } h2 { font-size: 18px; margin: 6px 0 }
p { margin: 4px 0 } .context { font-size: 13px; color: #616061 } .app { font-size: 10px; background: #ddd; padding: 0 3px; border-radius: 2px }
.user { color: #1264a3; background: #e8f5fa; border-radius: 3px; padding: 0 2px } .actions { margin: 8px 0; display: flex; flex-wrap: wrap; gap: 8px }
button { border: 1px solid #bbb; background: #fff; border-radius: 4px; padding: 5px 12px; font-weight: 700; font-size: 13px; max-width: 260px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.primary { background: #007a5a; color: #fff; border-color: #007a5a } .modal header { font-weight: 900; font-size: 20px; border-bottom: 1px solid #ddd } .modal footer { text-align: right; margin-top: 12px }
label { display: block; font-weight: 700; margin: 10px 0 } label input, label textarea, label select { display: block; width: 95%; font: inherit; padding: 6px; border: 1px solid #999; border-radius: 4px } small, i { font-weight: 400; color: #616061 }
details { font-size: 12px; color: #666 }
</style>${articles.join("\n")}`);
console.log(`${files.length} files`);
