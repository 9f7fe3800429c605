import { countWorkbook } from "#application/count-workbook";
import { wordCountError } from "#application/word-count-error";
import { wordCount } from "#application/word-count";
import { createOfficeWorkbook } from "#office/office-workbook";
import type { Recount } from "../commands/recount.ts";
import { VERSION } from "#application/version";

/** Counts the open workbook and says in a sentence what came of it. `Excel` is named here only: office.js may be blocked. */
export const recount: Recount = async () => {
  const counted = await countWorkbook(createOfficeWorkbook(Excel), {
    settings: {},
    pathOf: () => "",
    live: "auto",
    now: stamp(new Date()),
    clock: () => performance.now(),
    version: VERSION,
  });
  return counted.ok ? wordCount(counted.value) : wordCountError(counted.error);
};

/** dd/mm/yyyy hh:mm:ss */
function stamp(date: Date): string {
  return date.toLocaleString("en-GB").replace(",", "");
}
