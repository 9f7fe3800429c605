import { readClipboardText } from "#workbench/page/grid/clipboard";

describe("text from the clipboard", () => {
  it.each([
    ["one cell", "a", [["a"]]],
    ["a row", "a\tb", [["a", "b"]]],
    ["rows, as Excel ends them", "a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]], // prettier-ignore
    ["empty cells and rows", "\tb\n\nc", [["", "b"], [""], ["c"]]],
    ["a line break within quotes", '"one\ntwo"\tb', [["one\ntwo", "b"]]],
    ["quotes within quotes", '"say ""so"""', [['say "so"']]],
    ["quotes that are only part of a text", '5" pipe\tb', [['5" pipe', "b"]]],
    ["nothing", "", []],
  ])("%s", (_case, text, rows) => {
    expect(readClipboardText(text)).toEqual(rows);
  });
});
