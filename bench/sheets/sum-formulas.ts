import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { convert } from "#test/support/libreoffice";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { WorkbookModel } from "#workbench/model/workbook";
import { plainSums } from "../aggregation/naive-sums.ts";
import type { TaggedSpend } from "../aggregation/tagged-spend.ts";
import { mustAgreeAll } from "../must-agree.ts";
import { timeRecalculation } from "./time-recalculation.ts";

/** So many cells of bodies and themes are summed, each over whole columns. */
const FORMULAS = 200;

/**
 * What 200 SUMIFS over whole columns cost LibreOffice: seconds of opening the payments with every formula worked out, less
 * those of opening them with none.
 *
 * @returns milliseconds. @throws Error where one of the sums is another than a plain loop's.
 */
export function timeSumFormulas(soffice: string, tagged: TaggedSpend, folder: string): number {
  mkdirSync(folder, { recursive: true });
  const sums = [...plainSums(tagged)].slice(0, FORMULAS);
  const file = join(folder, "sumifs.xlsx");
  writeFileSync(file, saveXlsx(bookOf(tagged, sums)));
  const { ms, out } = timeRecalculation((recalculation) =>
    convert(soffice, [file], { recalculation, to: "csv", seconds: 600 }),
  );
  const lines = readFileSync(join(out, "sumifs.csv"), "utf8").trim().split(/\r?\n/);
  const theirs = new Map(sums.map(([key], at) => [key, Number(lines[at])]));
  mustAgreeAll("LibreOffice, 200 SUMIFS", new Map(sums), theirs);
  return ms;
}

function bookOf({ body, theme, pence }: TaggedSpend, sums: readonly (readonly [string, number])[]): WorkbookModel {
  const model = new WorkbookModel();
  const sheet = model.addSheet("Sums");
  const spend = model.addSheet("Spend");
  const [bodies, themes, amounts] = [0, 1, 2].map((column) => spend.ensureColumn(column).values);
  pence.forEach((amount, row) => {
    bodies?.push(body[row] ?? "");
    themes?.push(theme[row] ?? "");
    amounts?.push(amount);
  });
  const results = sheet.ensureColumn(0);
  sums.forEach(([key, sum], row) => {
    const [of = "", under = ""] = key.split("|");
    results.values[row] = sum;
    results.formulas.set(row, { text: `=SUMIFS(Spend!$C:$C,Spend!$A:$A,"${of}",Spend!$B:$B,"${under}")` });
  });
  return model;
}
