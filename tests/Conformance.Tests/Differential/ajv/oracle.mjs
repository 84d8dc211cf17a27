// Reads a JSON array of { schema, instances } from standard input, instances as JSON texts, and writes an array that has, for each
// schema, the verdicts about its instances, or a text that says why ajv does not take the schema.
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";

const ajv = new Ajv.default({ strict: false, validateFormats: false, logger: false, validateSchema: false });
const answers = JSON.parse(readFileSync(0, "utf8")).map(({ schema, instances }) => {
  try {
    const validate = ajv.compile(schema);
    return instances.map((text) => validate(JSON.parse(text)));
  } catch (problem) {
    return String(problem);
  }
});
process.stdout.write(JSON.stringify(answers));
