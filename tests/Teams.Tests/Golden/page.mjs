// Shows the golden files as Microsoft's renderer draws them: node page.mjs out.html [part of a name] [light or dark] [another folder of such files]
// Run in tests/node. Charts are shown by what stands in for them: the renderer knows none.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const [out, part = "", theme = "light", folder = join(dirname(fileURLToPath(import.meta.url)), "files")] = process.argv.slice(2);
const script = (name) => readFileSync(join(process.cwd(), "node_modules", name), "utf8").replaceAll("</script", "<\\/script");

const files = readdirSync(folder).filter((file) => file.endsWith(".json") && file.includes(part)).sort();
const cards = files.map((file) => ({ name: file.slice(0, -5), ...JSON.parse(readFileSync(join(folder, file), "utf8")) }));

const dark = theme === "dark";
const [text, subtle, back, line, accent] = dark ? ["#ffffff", "#adadad", "#292929", "#666666", "#7f85f5"] : ["#242424", "#616161", "#ffffff", "#d1d1d1", "#5b5fc7"];
const color = (normal) => ({ default: normal, subtle });
const config = {
  spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: line },
  supportsInteractivity: true,
  fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 200, default: 400, bolder: 600 },
  containerStyles: { default: { backgroundColor: back, foregroundColors: { default: color(text), accent: color(accent), attention: color(dark ? "#e37d80" : "#c4314b") } } },
  actions: { maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left", showCard: { actionMode: "inline" } },
  inputs: { label: { requiredInputs: { suffix: " *", suffixColor: "attention" }, optionalInputs: {} } },
};

writeFileSync(out, `<!doctype html><meta charset="utf-8"><title>In Teams</title><style>
body { margin: 16px; background: ${dark ? "#1f1f1f" : "#f5f5f5"}; color: ${text}; font: 14px "Segoe UI", "DejaVu Sans", sans-serif; columns: 3 440px }
article { break-inside: avoid; margin: 0 0 20px } h1 { font: 11px monospace; color: ${subtle}; margin: 0 0 4px }
.card { width: 440px; border: 1px solid ${line}; border-radius: 6px; background: ${back} } .summary { font-size: 11px; color: ${subtle}; width: 440px }
.ac-pushButton { font: 600 14px "Segoe UI", "DejaVu Sans", sans-serif; padding: 5px 12px; border: 1px solid ${line}; border-radius: 4px; background: ${back}; color: ${text}; white-space: nowrap }
.ac-pushButton.style-positive { background: ${accent}; border-color: ${accent}; color: ${dark ? "#000000" : "#ffffff"} }
.ac-input { font: inherit; padding: 5px 8px; border: 1px solid ${line}; border-radius: 4px; background: ${back}; color: ${text}; box-sizing: border-box }
.mention { color: ${accent} }
</style><main></main>
<script>${script("adaptivecards/dist/adaptivecards.min.js")}</script>
<script>${script("markdown-it/dist/markdown-it.min.js")}</script>
<script>
const cards = ${JSON.stringify(cards).replaceAll("<", "\\u003c")};
const { AdaptiveCard, HostConfig } = AdaptiveCards;
const markdown = window.markdownit();
let mentions = [];
AdaptiveCard.onProcessMarkdown = (text, result) => {
  let html = markdown.render(text);
  for (const { text: at, mentioned } of mentions) html = html.replaceAll(markdown.utils.escapeHtml(at), '<span class="mention">' + markdown.utils.escapeHtml(mentioned.name) + "</span>");
  result.outputHtml = html;
  result.didProcess = true;
};
for (const { name, summary, card } of cards) {
  mentions = card.msteams?.entities ?? [];
  const article = document.createElement("article");
  article.innerHTML = "<h1></h1><div class=card></div><p class=summary></p>";
  article.children[0].textContent = name;
  article.children[2].textContent = summary;
  const shown = new AdaptiveCard();
  shown.hostConfig = new HostConfig(${JSON.stringify(config)});
  shown.parse(card);
  article.children[1].append(shown.render());
  document.querySelector("main").append(article);
}
</script>`);
console.log(`${files.length} cards`);
