import { sheetInFront } from "../state/page-state.ts";
import type { Workbench } from "../state/workbench.ts";

/** Copies what is selected, as displayed, for any program that takes text. */
export async function copySelection(workbench: Workbench): Promise<void> {
  const sheet = sheetInFront(workbench.state);
  if (!sheet) return;
  const text = await workbench.ask({ kind: "copy", sheet: sheet.id, area: workbench.state.selection.area });
  if (text === undefined) return;
  try {
    await navigator.clipboard.writeText(text);
  } catch (refused) {
    if (!(refused instanceof DOMException)) throw refused;
    workbench.say("The browser did not allow copying. Allow this page to use the clipboard, then copy again.");
  }
}

/** Puts text from the clipboard into the cells from the selection's corner on, and selects them. */
export function pasteText(workbench: Workbench, text: string): void {
  const sheet = sheetInFront(workbench.state);
  const rows = readClipboardText(text);
  if (!sheet || rows.length === 0) return;
  const { area } = workbench.state.selection;
  void workbench.ask({ kind: "paste", sheet: sheet.id, area, rows });
  const width = Math.max(...rows.map((row) => row.length));
  if (rows.length === 1 && width === 1) return;
  workbench.selectArea({ ...area, bottom: area.top + rows.length - 1, right: area.left + width - 1 });
}

/**
 * Takes text of a spreadsheet apart: tabs between cells, lines between rows, quotes around what holds either.
 * @example readClipboardText('a\t"b\nc"\r\n') // [["a", "b\nc"]]
 */
export function readClipboardText(text: string): string[][] {
  if (text === "") return [];
  const rows: string[][] = [];
  let row: string[] = [];
  const CELL = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|([^\t\r\n]*)/y;
  for (let at = 0; ;) {
    CELL.lastIndex = at;
    const [all = "", quoted, plain = ""] = CELL.exec(text) ?? [];
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    at += all.length;
    if (text[at] === "\t") {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
    if (at >= text.length) return rows;
  }
}
