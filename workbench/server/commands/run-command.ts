import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { OpenWorkbook } from "../open-workbook.ts";
import type { Selection } from "../protocol/book.ts";
import type { Command, CommandKind, ReplyTo } from "../protocol/messages.ts";
import { Refusal } from "../refusal.ts";
import { addSheet, changeSheetName, sizeColumn, toggleFilter } from "./change-sheets.ts";
import { clearContents, copyTexts, enterText, fillText, pasteTexts } from "./edit-cells.ts";
import { type FilterPlace, filterValues, findPlaceOfFilter, keepTexts } from "./filters.ts";
import { findEdge } from "./find-edge.ts";
import { findPlace } from "./find-place.ts";
import { sortArea } from "./sort-area.ts";

type Of<K extends CommandKind> = Extract<Command, { kind: K }>;

/** Commands that the workbook itself answers; the rest are the session's. */
type OnWorkbook = Exclude<CommandKind, "look" | "action" | "pane" | "new" | "sample" | "editing">;

type Runs = { readonly [K in OnWorkbook]: (open: OpenWorkbook, command: Of<K>) => ReplyTo<K> | undefined };

const RUNS: Runs = {
  select: (open, { selection }) => select(open, selection),
  enter: quietly(enterText),
  fill: quietly(fillText),
  paste: quietly(pasteTexts),
  clear: quietly(clearContents),
  copy: copyTexts,
  edge: (open, { sheet, row, column, to }) => findEdge(open.sheet(sheet), { row, column }, to),
  "find-place": (open, { sheet, text }) => placeInSight(open, open.sheet(sheet), text) ?? null,
  follow: (open, { sheet: id, row, column }) => followLink(open, open.sheet(id), row, column),
  sort: quietly(sortArea),
  "toggle-filter": quietly(toggleFilter),
  "filter-values": (open, { filter, column }) => filterValues(open.model, needFilter(open, filter), column),
  filter: (open, { filter, column, keep }) => {
    keepTexts(open.model, needFilter(open, filter), { column, keep });
    return undefined;
  },
  "size-column": quietly(sizeColumn),
  "add-sheet": (open) => {
    addSheet(open);
    return undefined;
  },
  "rename-sheet": quietly(changeSheetName),
  undo: (open) => undo(open),
};

export function isOnWorkbook(command: Command): command is Of<OnWorkbook> {
  return Object.hasOwn(RUNS, command.kind);
}

/**
 * Runs what the page asks of the open workbook.
 * @returns what the command answers with, null where that is nothing.
 * @throws Refusal or HostError where it cannot be done.
 */
export function runCommand(open: OpenWorkbook, command: Of<OnWorkbook>): unknown {
  const run = RUNS[command.kind] as (open: OpenWorkbook, command: Command) => unknown;
  return run(open, command) ?? null;
}

function quietly<K extends OnWorkbook>(run: (open: OpenWorkbook, command: Of<K>) => void) {
  return (open: OpenWorkbook, command: Of<K>): undefined => {
    run(open, command);
    return undefined;
  };
}

function needFilter(open: OpenWorkbook, id: string): FilterPlace {
  const place = findPlaceOfFilter(open.model, id);
  if (!place) throw new Refusal("This filter is no longer there. Open its menu again.");
  return place;
}

function select(open: OpenWorkbook, selection: Selection): undefined {
  const sheet = open.sheet(selection.sheet);
  open.selection = selection;
  open.host.user.select({ sheet: sheet.id, area: selection.area });
}

function placeInSight(open: OpenWorkbook, from: SheetModel, text: string): Selection | undefined {
  const found = findPlace(open.model, from, text);
  return found?.sheet.visibility === "visible" ? selectionOf(found.sheet, found.area) : undefined;
}

function followLink(open: OpenWorkbook, sheet: SheetModel, row: number, column: number): Selection {
  const link = sheet.hyperlinks.find((each) => each.row === row && each.column === column);
  if (!link) throw new Refusal("There is no link in this cell any more.");
  const place = placeInSight(open, sheet, link.documentReference);
  if (!place)
    throw new Refusal(`The link leads to ${link.documentReference}, which is not in this workbook or is hidden.`);
  return place;
}

function selectionOf(sheet: SheetModel, area: Area): Selection {
  return { sheet: sheet.id, area, active: { row: area.top, column: area.left } };
}

/** Takes the last change back and selects what was changed, so that it is seen. */
function undo(open: OpenWorkbook): undefined {
  if (!open.canUndo) throw new Refusal("There is nothing to undo.");
  const image = open.undo();
  if (!image) throw new Refusal("This can no longer be undone: its sheet has been deleted.");
  open.host.user.select({ sheet: image.sheet.id, area: image.area });
}
