import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { printBridge } from "./print-bridge.ts";
import { printFindings } from "./print-findings.ts";
import { runReturn } from "./run-return.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const FORDSHIRE = join(ROOT, "workbench/samples/fordshire");
const OUT = join(ROOT, "out/fordshire.xlsx");

/** Counts the sample place Fordshire, as `npm run place -- return` would, and says where the workbook is. */
mkdirSync(join(ROOT, "out"), { recursive: true });
const { outcome } = await runReturn({
  command: "return",
  inputs: [join(FORDSHIRE, "count-lines.csv")],
  settings: FORDSHIRE,
  out: OUT,
  json: false,
  live: "auto",
});
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
printBridge(outcome, say);
printFindings(outcome.findings, say);
say("");
say(`The workbook with its formulas, checks and return: ${OUT}`);
