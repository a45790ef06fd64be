// What Microsoft's own renderer, and a JSON schema where one is given, has against cards: node check.mjs cards.json [adaptive-card.json]
// Run in a folder that has the packages of tests/node.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "/"));
const { AdaptiveCard, SerializationContext, Versions } = require("adaptivecards/dist/adaptivecards.js");

const [file, schemaFile] = process.argv.slice(2);
const cards = JSON.parse(readFileSync(file, "utf8"));

// Charts are Teams' own, like all below msteams: neither the renderer nor the schema knows them, and what stands in for a chart is shown.
const isChart = (event) => /Chart\.(HorizontalBar)\b/.test(event.message);

const isObject = (node) => node !== null && typeof node === "object";

const charts = (node) => (isObject(node) ? [...Object.values(node).flatMap(charts), ...(/^Chart\./.test(node.type ?? "") ? [node] : [])] : []);

const withoutTeams = (node) =>
  Array.isArray(node) ? node.map(withoutTeams)
  : !isObject(node) ? node
  : /^Chart\./.test(node.type ?? "") && node.fallback ? withoutTeams(node.fallback)
  : Object.fromEntries(Object.entries(node).filter(([name]) => name !== "msteams").map(([name, value]) => [name, withoutTeams(value)]));

const byRenderer = (json) => {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i)).filter((event) => !isChart(event)).map((event) => event.message);
  const validated = card.validateProperties().validationEvents.map((event) => event.message);
  return [...parsed, ...validated, ...charts(json).filter((chart) => !chart.fallback).map((chart) => `${chart.type} has no fallback`)];
};

const bySchema = () => {
  if (!schemaFile) return () => [];
  const Ajv = require("ajv");
  const addFormats = require("ajv-formats").default;
  const ajv = new (Ajv.default ?? Ajv)({ strict: false, allErrors: true, validateSchema: false });
  addFormats(ajv);
  const { $schema, id, ...schema } = JSON.parse(readFileSync(schemaFile, "utf8"));
  const validate = ajv.compile(schema);
  return (json) => (validate(withoutTeams(json)) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`));
};

const schema = bySchema();
let wrong = 0;
for (const [name, json] of Object.entries(cards)) {
  for (const complaint of [...byRenderer(json), ...schema(json)]) {
    wrong++;
    console.log(`${name}: ${complaint}`);
  }
}

console.log(`${Object.keys(cards).length} cards, ${wrong} complaints`);
process.exit(wrong === 0 ? 0 : 1);
