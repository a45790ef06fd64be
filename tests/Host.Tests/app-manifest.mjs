// Whether Microsoft's schema takes an app manifest for Teams: node app-manifest.mjs manifest.json. Run in tests/node.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(join(process.cwd(), "/"));
const Ajv = require("ajv-draft-04");
const addFormats = require("ajv-formats");

const manifest = JSON.parse(readFileSync(process.argv[2], "utf8"));
const folder = join(process.cwd(), "node_modules/@microsoft/app-manifest/build/json-schemas/teams", `v${manifest.manifestVersion}`);
const ajv = new (Ajv.default ?? Ajv)({ strict: false, allErrors: true, formats: { uri: true } });
(addFormats.default ?? addFormats)(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(folder, "MicrosoftTeams.schema.json"), "utf8")));
const fine = validate(manifest);
console.log(fine ? `Fine: ${manifest.manifestVersion}` : validate.errors.map((error) => `${error.instancePath} ${error.message}`).join("\n"));
process.exit(fine ? 0 : 1);
