import {
  areaName,
  columnName,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  quoteSheet,
  type Area,
} from "#workbench/model/address";
import type { PageSetup } from "#workbench/model/sheet";
import { tokenise } from "../formula/tokens.ts";

/** Names that Excel keeps for itself begin so; the two of the page set-up are modelled, the rest stay in the file. */
export const BUILT_IN_NAME = "_xlnm.";
export const PRINT_AREA = `${BUILT_IN_NAME}Print_Area`;
export const PRINT_TITLES = `${BUILT_IN_NAME}Print_Titles`;

/** `'A sheet'!$A$1:$F$46` as an area; undefined for several areas or anything else. */
export function readPrintArea(formula: string): Area | undefined {
  const areas = addressesIn(formula);
  return areas.length === 1 ? areas[0] : undefined;
}

/** `Sheet!$A:$B,Sheet!$1:$4` as rows and columns to repeat; undefined where it is neither. */
export function readPrintTitles(formula: string): Pick<PageSetup, "titleRows" | "titleColumns"> | undefined {
  const titles: Pick<PageSetup, "titleRows" | "titleColumns"> = {};
  for (const area of addressesIn(formula)) {
    if (area === undefined) return undefined;
    if (area.right - area.left + 1 === MAX_COLUMNS) titles.titleRows = { first: area.top, last: area.bottom };
    else if (area.bottom - area.top + 1 === MAX_ROWS) titles.titleColumns = { first: area.left, last: area.right };
    else return undefined;
  }
  return titles;
}

function addressesIn(formula: string): (Area | undefined)[] {
  const parts: string[][] = [[]];
  for (const { kind, text } of tokenise(formula)) {
    if (kind === "other" && text === ",") parts.push([]);
    else parts.at(-1)!.push(text);
  }
  return parts.map((part) => parseArea(part.slice(part.lastIndexOf("!") + 1).join("")));
}

export function printAreaFormula(sheet: string, area: Area): string {
  const fixed = areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${quoteSheet(sheet)}!${fixed}`;
}

export function printTitlesFormula(sheet: string, { titleRows, titleColumns }: PageSetup): string | undefined {
  const name = quoteSheet(sheet);
  const columns = titleColumns && `${name}!$${columnName(titleColumns.first)}:$${columnName(titleColumns.last)}`;
  const rows = titleRows && `${name}!$${String(titleRows.first + 1)}:$${String(titleRows.last + 1)}`;
  return [columns, rows].filter((part) => part !== undefined).join(",") || undefined;
}
