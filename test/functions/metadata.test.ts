import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { allowErrorsInRanges } from "#scripts/allow-errors-in-ranges.cjs";

const FOLDER = fileURLToPath(new URL("../../src/functions/", import.meta.url));
const REVIEWED = fileURLToPath(new URL("./functions.reviewed.json", import.meta.url));

/** What the build writes as functions.json, made from the same files in the same order. */
async function generate(): Promise<{ json: string; errors: string[]; ids: string[] }> {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(".fn.ts")).sort(); // prettier-ignore
  const result = await generateCustomFunctionsMetadata(files.map((name) => FOLDER + name));
  return {
    json: allowErrorsInRanges(result.metadataJson),
    errors: result.errors,
    ids: result.associate.map(({ id }) => id),
  };
}

/**
 * A workbook in a council holds these names and the order of the arguments in its formulas, so a change is reviewed
 * by eye: set REVIEW_FUNCTIONS=1, run this test, and read the difference before it is kept.
 */
it("functions.json is as reviewed", async () => {
  const { json, errors } = await generate();
  if (process.env["REVIEW_FUNCTIONS"] === "1") writeFileSync(REVIEWED, json);
  expect(errors).toEqual([]);
  expect(JSON.parse(json)).toEqual(JSON.parse(readFileSync(REVIEWED, "utf8")));
});

it("lets errors in ranges through to the functions, and associates each", async () => {
  const { json, ids } = await generate();
  expect(JSON.parse(json)).toMatchObject({ allowErrorForDataTypeAny: true });
  expect(ids).toEqual([
    "AGENCY",
    "BY",
    "CLEAN",
    "COFOG",
    "DIFF",
    "DUPS",
    "HHI",
    "KEY",
    "MATRIX",
    "NEFF",
    "NET",
    "NONLEAD",
    "OVERLAP",
    "PERHEAD",
    "SHARE",
    "SIMILAR",
    "TIES",
    "TOTAL",
    "UKDATE",
  ]);
});
