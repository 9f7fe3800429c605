import type { WorkbookEvents } from "#application/ports/workbook.port";
import { debounce } from "./debounce.ts";
import { selectedCells } from "./selected-cells.ts";
import { type Host, inSession } from "./session.ts";

/** Somebody who types or drags makes many events; the last of them is enough. */
const QUIET_MILLISECONDS = 300;

/** What we use of an event. */
interface Triggered {
  /** Who did it; older Excels do not say. */
  readonly triggerSource?: string | undefined;
}

/**
 * Listens to changes of cells and sheets, and to the selection, until the returned function is called.
 *
 * Our own writes are no change. An Excel without these events is heard of nothing: everything can be asked for by hand.
 */
export function watchWorkbook(host: Host, { changed, selected }: WorkbookEvents): () => void {
  // Nobody asked for what follows an event: the next event tells anew.
  const unasked = { ...host, onCellEdit: undefined };
  const onChange = debounce(QUIET_MILLISECONDS, changed);
  const onSelect = debounce(QUIET_MILLISECONDS, () => void tellSelection(unasked, selected));
  const change = async (event: Triggered): Promise<void> => {
    if (event.triggerSource !== "ThisLocalAddin") onChange.call();
    return Promise.resolve();
  };
  const listening = inSession(host, async (session) => {
    const { worksheets } = session.workbook;
    const handlers = [
      worksheets.onChanged.add(change),
      worksheets.onAdded.add(async ({ worksheetId }) => {
        if (!(await isOurs(unasked, worksheetId))) onChange.call();
      }),
      worksheets.onDeleted.add(() => change({})),
      worksheets.onSelectionChanged.add(() => {
        onSelect.call();
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

async function tellSelection(host: Host, tell: WorkbookEvents["selected"]): Promise<void> {
  const found = await inSession(host, selectedCells);
  // A cell being edited: there is nothing to show, and the next selection tells anew.
  tell(found.ok ? found.value : null);
}
