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
    return !sheet.isNullObject && sheet.name.startsWith("TP ");
  });
  return found.ok && found.value;
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
  tell(found.ok && found.value ? rowsOf(found.value, address) : null);
}

/** `A5:C9,A12` -> rows 4 to 8 and 11; whole columns end at the last used row. */
function rowsOf(
  { sheet, rowCount }: { readonly sheet: string; readonly rowCount: number },
  address: string,
): SelectedRows {
  const rows = new Set<number>();
  for (const area of address.split(",")) {
    const [first = 1, last = first] = (area.split("!").at(-1) ?? "").split(":").map(rowNumber);
    const from = Number.isNaN(first) ? 1 : first;
    const to = Math.min(Number.isNaN(last) ? rowCount : last, rowCount);
    for (let row = from; row <= to; row++) rows.add(row - 1);
  }
  return { sheet, rows: [...rows].sort((a, b) => a - b) };
}

function rowNumber(cell: string): number {
  return Number(/\d+/.exec(cell)?.[0] ?? Number.NaN);
}
