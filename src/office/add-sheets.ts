import type { InsertedSheets, NewSheet, Progress } from "#application/ports/workbook.port";
import { isOfACount, nameInItsBook } from "#sheets/plan/of-a-count";
import type { AddedSheet } from "./all-or-none.ts";
import { sameName } from "./check-source-columns.ts";
import { CALL_BYTES } from "./chunks.ts";
import { fittedWidths } from "./fit-columns.ts";
import type { Session } from "./session.ts";
import { firstOfOurs, keepBehindCouncils } from "./tab-order.ts";
import { officeCode, Refusal } from "./translate-error.ts";
import { enterValue } from "./write-columns.ts";
import { WriteQueue } from "./write-queue.ts";

/** What `addSheets` adds, and where it notes what it has asked for. */
export interface SheetsToAdd {
  readonly sheets: readonly NewSheet[];
  readonly added: AddedSheet[];
  readonly progress: Progress | undefined;
}

/**
 * Adds sheets with their cells behind the council's own: one sync to look, then one a chunk, and one more where somebody has
 * moved or added sheets meanwhile. Their order says which source is counted before which.
 *
 * @throws Refusal `workbook-protected`, `cancelled`.
 */
export async function addSheets(
  session: Session,
  { sheets, added, progress }: SheetsToAdd,
): Promise<readonly string[]> {
  if (sheets.length === 0) return [];
  const order = await loadOrder(session);
  const cells = sheets.reduce((sum, { rows }) => sum + rows.length * widthOf(rows), 0);
  const queue = new WriteQueue(session, cells, progress);
  const first = firstOfOurs(order);
  const names = sheets.map(({ name }) => name);
  try {
    for (const [at, plan] of sheets.entries())
      await addSheet(queue, {
        plan,
        make: () => {
          const sheet = session.workbook.worksheets.add(plan.name).load("id");
          sheet.position = first + at;
          // A sheet of that name that stood before is not ours to delete, whatever Excel answers.
          if (!order.some((name) => sameName(name, plan.name))) added.push(askedFor(sheet, plan.name));
          return sheet;
        },
      });
    const stand = session.workbook.worksheets.load("items/name");
    await queue.send();
    await keepBehindCouncils(session, stand.items, names);
  } catch (fault) {
    // Somebody else's of that name has come since we looked: what Excel has told us the id of is ours, and nothing else.
    if (officeCode(fault) === "ItemAlreadyExists") keep(added, ({ name, key }) => key() !== name);
    throw fault;
  }
  return names;
}

function askedFor(sheet: Excel.Worksheet, name: string): AddedSheet {
  return { name, key: () => sheet.toJSON().id ?? name };
}

function keep(added: AddedSheet[], isKept: (sheet: AddedSheet) => boolean): void {
  added.splice(0, added.length, ...added.filter(isKept));
}

/** How far inserting has come. */
export interface InsertStage {
  /** Names of all sheets before. */
  before: readonly string[];
  /** Excel has been asked to insert them and has not answered. */
  isOpen: boolean;
}

/**
 * Inserts the sheets of another workbook behind the council's own. What a count made in the other does not stay: its count
 * is not ours, and its registers must not become this place's.
 *
 * @param added - the sheets are noted here as soon as Excel has told their ids. @throws Refusal `workbook-protected`.
 */
export async function insertBook(
  session: Session,
  base64: string,
  { added, stage }: { readonly added: AddedSheet[]; readonly stage: InsertStage },
): Promise<InsertedSheets> {
  const order = await loadOrder(session);
  const before = order[firstOfOurs(order)];
  const place =
    before === undefined ? { positionType: "End" as const } : { positionType: "Before" as const, relativeTo: before };
  const ids = session.workbook.insertWorksheetsFromBase64(base64, place);
  Object.assign(stage, { before: order, isOpen: true });
  await session.sync();
  stage.isOpen = false;
  added.push(...ids.value.map((id) => ({ name: "", key: () => id })));
  const looks = ids.value.map((id) => lookAt(session.workbook.worksheets.getItem(id)));
  await session.sync();
  added.splice(0, added.length, ...looks.map(({ sheet }, at) => ({ name: sheet.name, key: () => ids.value[at]! })));
  const ofACount = looks.filter(({ sheet, tables, firstRow }) =>
    isOfACount({
      name: sheet.name,
      tables: tables.items.map(({ name }) => name),
      firstRow: firstRow.isNullObject ? [] : (firstRow.formulas[0] ?? []),
    }),
  );
  for (const { sheet } of ofACount) sheet.delete();
  if (ofACount.length > 0) await session.sync();
  const stay = looks.filter((look) => !ofACount.includes(look));
  return {
    sheets: stay.map(({ sheet }) => sheet.name),
    leftOut: ofACount.map(({ sheet }) => nameInItsBook(sheet.name)),
  };
}

interface InsertedLook {
  readonly sheet: Excel.Worksheet;
  readonly tables: Excel.TableCollection;
  readonly firstRow: Excel.Range;
}

function lookAt(sheet: Excel.Worksheet): InsertedLook {
  return {
    sheet: sheet.load("name"),
    tables: sheet.tables.load("items/name"),
    firstRow: sheet.getRange("1:1").getUsedRangeOrNullObject(true).load("formulas"),
  };
}

/** Names of all sheets in tab order. */
async function loadOrder(session: Session): Promise<readonly string[]> {
  const sheets = session.workbook.worksheets.load("items/name");
  const protection = session.workbook.protection.load("protected");
  await session.sync();
  if (protection.protected) throw new Refusal({ code: "workbook-protected" });
  return sheets.items.map(({ name }) => name);
}

function widthOf(rows: NewSheet["rows"]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}

interface SheetToAdd {
  readonly plan: NewSheet;
  readonly make: () => Excel.Worksheet;
}

async function addSheet(queue: WriteQueue, { plan, make }: SheetToAdd): Promise<void> {
  const { name, rows } = plan;
  const width = widthOf(rows);
  const columnWidths = fittedWidths(rows);
  let sheet: Excel.Worksheet | undefined;
  const run = (): void => {
    const made = make();
    columnWidths.forEach((points, column) => {
      made.getRangeByIndexes(0, column, 1, 1).untrack().format.columnWidth = points;
    });
    sheet = made;
  };
  await queue.add({ sheet: name, bytes: (3 + 2 * columnWidths.length) * CALL_BYTES, run });
  if (width === 0) return;
  await queue.addRows({
    sheet: name,
    rows: rows.length,
    rowAt: (at) => Array.from({ length: width }, (_, column) => enterValue(rows[at]![column] ?? null, "General")),
    write: (first, matrix) => {
      sheet!.getRangeByIndexes(first, 0, matrix.length, width).untrack().values = matrix;
    },
  });
}
