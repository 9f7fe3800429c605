import type { SheetCells } from "./cells.ts";
import type { Decision } from "./classify-rows.ts";
import type { ColumnMap } from "./map-columns.ts";
import { incomeText } from "./read-income.ts";
import { INCOME_FIELDS, type Mapping, type Reading } from "./reading.ts";

/** What is to be known of the incomes of a block beside where they stand. */
export function incomesOf(
  cells: SheetCells,
  headerRow: number,
  { map, decisions }: { readonly map: ColumnMap; readonly decisions: readonly Decision[] },
): Pick<Reading, "incomeTexts" | "incomeIsBelow"> {
  const { mapping, incomeIsBelow } = map;
  return { ...incomeTexts(cells, headerRow, { mapping, decisions }), ...(incomeIsBelow && { incomeIsBelow }) };
}

/** The income cells of lines that hold text which states a figure, entry by entry; nothing of a field without any. */
function incomeTexts(
  cells: SheetCells,
  headerRow: number,
  { mapping, decisions }: { readonly mapping: Mapping; readonly decisions: readonly Decision[] },
): Pick<Reading, "incomeTexts"> {
  const found = INCOME_FIELDS.flatMap((field) => {
    const column = cells.columns[mapping[field]?.column ?? -1] ?? [];
    const texts = decisions.map(({ kind }, entry) =>
      kind === "line" ? incomeText(column[headerRow + 1 + entry]) : null,
    );
    return texts.some((text) => text !== null) ? [[field, texts] as const] : [];
  });
  return found.length === 0 ? {} : { incomeTexts: Object.fromEntries(found) };
}
