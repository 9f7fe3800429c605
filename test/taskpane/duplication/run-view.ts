import { assembleCount } from "#application/assemble-count";
import { recogniseSources } from "#application/recognise-sources";
import { settleRegisters } from "#application/stated-settings";
import type { DuplicatesView } from "#application/view/duplicates-view";
import { viewDuplicates } from "#application/view/view-duplicates";
import { councilSheet } from "#test/support/count-csv";

const TREES = ["Ash", "Birch", "Cedar", "Damson", "Elder", "Fir", "Gorse", "Hazel"];
/** 1,037.13, 1,074.26 … 1,297.04: eight of £1,000, and £37.13 x 36. */
export const RUN_AT_RISK = "£9,336.68";

function lines(from: number, date: string): string[] {
  return TREES.map((tree, at) => {
    const pounds = (1000 + 37.13 * (at + 1)).toFixed(2);
    return `Barts Trust,${tree} Joinery,${String(from + at)},${date},Works,${pounds}`;
  });
}

/** A run of eight payees on 16 September 2020, on rows 2 to 9, that stands there again on rows 10 to 17. */
export const RUN_CSV = [
  "Body,Supplier,Document number,Payment date,Purpose,Amount",
  ...lines(1359, "16/09/2020"),
  ...lines(2140, "16/09/2020"),
].join("\n");

export function runView(): DuplicatesView {
  const sources = recogniseSources([councilSheet("September", RUN_CSV)]);
  const stated = settleRegisters({}, { tables: {}, place: () => null });
  const { ledger, registers } = assembleCount(sources.blocks, stated, { readOn: "22/11/2026 09:00:00" });
  const view = viewDuplicates({ input: { ledger, registers }, sources });
  if (view === null) throw new Error("the run is of payments");
  return view;
}
