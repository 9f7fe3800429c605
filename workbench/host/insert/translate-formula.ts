import { quoteSheet } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";

export interface Moved {
  readonly source: WorkbookModel;
  /** Each sheet that is brought along, and what it has become. */
  readonly added: ReadonlyMap<SheetModel, SheetModel>;
  /** Tables that have another name here, by their old name in lower case. */
  readonly tableNames: ReadonlyMap<string, string>;
}

/** Texts, sheet names before a "!" (quoted or plain), and names before the bracket of a structured reference. */
const PARTS = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|([\w.\\\u0080-\uFFFF]+)!|([\w.\\\u0080-\uFFFF]+)(?=\[)/g;

/**
 * A formula of a sheet that is brought along, in the words of this workbook.
 * @returns undefined where it looks at a sheet or table that stays behind: it would mean another one here, or none.
 */
export function translateFormula(formula: string, { source, added, tableNames }: Moved): string | undefined {
  let isWhole = true;
  const translated = formula.replace(PARTS, (part: string, quoted?: string, plain?: string, table?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    if (name !== undefined) {
      const sheet = source.sheet(name);
      const moved = sheet && added.get(sheet);
      if (!moved) isWhole = false;
      return moved ? `${quoteSheet(moved.name)}!` : part;
    }
    if (table === undefined) return part;
    const { sheet = "" } = source.table(table) ?? {};
    const home = source.sheet(sheet);
    if (!home || !added.has(home)) isWhole = false;
    return tableNames.get(table.toLowerCase()) ?? part;
  });
  return isWhole ? translated : undefined;
}
