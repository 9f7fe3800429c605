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
export function translateFormula(formula: string, moved: Moved): string | undefined {
  const left: string[] = [];
  const translated = formula.replace(PARTS, (part: string, quoted?: string, plain?: string, table?: string) => {
    const name = quoted?.replaceAll("''", "'") ?? plain;
    const word = name === undefined ? tableWord(table, moved) : sheetWord(name, moved);
    if (word === undefined) left.push(part);
    return word ?? part;
  });
  // Texts are parts too, but look at nothing.
  return left.every((part) => part.startsWith('"')) ? translated : undefined;
}

function sheetWord(name: string, { source, added }: Moved): string | undefined {
  const sheet = source.sheet(name);
  const moved = sheet && added.get(sheet);
  return moved && `${quoteSheet(moved.name)}!`;
}
function tableWord(name: string | undefined, { source, added, tableNames }: Moved): string | undefined {
  const table = name === undefined ? undefined : source.table(name);
  const home = table && source.sheet(table.sheet);
  if (!table || !home || !added.has(home)) return undefined;
  return tableNames.get(table.name.toLowerCase()) ?? table.name;
}
