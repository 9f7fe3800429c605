import type { SelectedRows, WorkbookEvents } from "#application/ports/workbook.port";
import { debounce } from "./debounce.ts";
import { type Host, inSession } from "./session.ts";
import { extentOf, loadUsedArea } from "./survey.ts";

/** Somebody who types or drags makes many events; the last of them is enough. */
const QUIET_MILLISECONDS = 300;

/** What we use of an event. */
interface Triggered {
  /** Who did it; older Excels do not say. */
  readonly triggerSource?: string | undefined;
}

interface SelectionEvent {
  readonly worksheetId: string;
  readonly address: string;
}

/**
 * Listens to changes of cells and sheets, and to the selection, until the returned function is called.
 *
 * Our own writes are no change. An Excel without these events is heard of nothing: everything can be asked for by hand.
 */
export function watchWorkbook(host: Host, { changed, selected }: WorkbookEvents): () => void {
  const onChange = debounce(QUIET_MILLISECONDS, changed);
  const onSelect = debounce(QUIET_MILLISECONDS, (event: SelectionEvent) => void tellSelection(host, event, selected));
  const change = async (event: Triggered): Promise<void> => {
    if (event.triggerSource !== "ThisLocalAddin") onChange.call();
    return Promise.resolve();
  };
  const listening = inSession(host, async (session) => {
    const { worksheets } = session.workbook;
    const handlers = [
      worksheets.onChanged.add(change),
      worksheets.onAdded.add(async ({ worksheetId }) => {
        if (!(await isOurs(host, worksheetId))) onChange.call();
      }),
      worksheets.onDeleted.add(() => change({})),
      worksheets.onSelectionChanged.add((event) => {
        onSelect.call(event);
        return Promise.resolve();
      }),
    ];
    await session.sync();
    return handlers;
  });
  return () => {
    onChange.cancel();
    onSelect.cancel();
    void listening.then((answer) => (answer.ok ? removeAll(answer.value) : undefined));
  };
}

/** A sheet that Recount makes says nothing new of the sources. */
async function isOurs(host: Host, worksheetId: string): Promise<boolean> {
  const found = await inSession(host, async (session) => {
    const sheet = session.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
    await session.sync();
    return !sheet.isNullObject && isOurName(sheet.name);
  });
  return found.ok && found.value;
}

function isOurName(sheet: string): boolean {
  return sheet.startsWith("TP ");
}

/** What we use of a registration. It is taken off in the context in which it was put on, which is in it. */
interface Registered {
  remove(): void;
  readonly context: { sync(): Promise<unknown> };
}

async function removeAll(handlers: readonly Registered[]): Promise<void> {
  for (const handler of handlers) handler.remove();
  await handlers[0]?.context.sync();
}

async function tellSelection(
  host: Host,
  { worksheetId, address }: SelectionEvent,
  tell: WorkbookEvents["selected"],
): Promise<void> {
  const found = await inSession(host, async (session) => {
    const sheet = session.workbook.worksheets.getItemOrNullObject(worksheetId).load("name");
    const used = loadUsedArea(sheet);
    await session.sync();
    return sheet.isNullObject ? null : { sheet: sheet.name, rowCount: extentOf(used).rowCount };
  });
  // A sheet that is gone, or a cell being edited: there is nothing to show, and the next selection tells anew.
  tell(found.ok && found.value ? selectionOf(found.value, address) : null);
}

function selectionOf(
  { sheet, rowCount }: { readonly sheet: string; readonly rowCount: number },
  address: string,
): SelectedRows {
  const cell = isOurName(sheet) ? oneCell(address) : null;
  return { sheet, rows: rowsOf(address, rowCount), ...(cell && { cell }) };
}

/** `A5:C9,A12` -> rows 4 to 8 and 11; whole columns end at the last used row. */
function rowsOf(address: string, rowCount: number): number[] {
  const rows = new Set<number>();
  for (const area of address.split(",")) {
    const [first = 1, last = first] = (area.split("!").at(-1) ?? "").split(":").map(rowNumber);
    const from = Number.isNaN(first) ? 1 : first;
    const to = Math.min(Number.isNaN(last) ? rowCount : last, rowCount);
    for (let row = from; row <= to; row++) rows.add(row - 1);
  }
  return [...rows].sort((a, b) => a - b);
}

/** `TP Bridge!B13` -> row 12, column 1; null where more than one cell is selected. */
function oneCell(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits] = /^\$?([A-Z]{1,3})\$?(\d+)$/.exec(address.split("!").at(-1) ?? "") ?? [];
  if (digits === undefined) return null;
  const column = Array.from(letters).reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function rowNumber(cell: string): number {
  return Number(/\d+/.exec(cell)?.[0] ?? Number.NaN);
}
