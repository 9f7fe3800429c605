import { readFile } from "#intake/read-file";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { partsOf, zipOf } from "#test/workbench/files/parts";
import { WorkbookModel } from "#workbench/model/workbook";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("a file that a person chose", () => {
  it.each(["partner.csv", "PARTNER.CSV", "partner.txt", "partner.tsv"])(
    "%s is read as rows of cells: text as it stands, plain numbers, nothing",
    (name) => {
      const read = readFile({ name, bytes: utf8("Payee,£\n=A1,07\n,12.50\n") });
      expect(read).toEqual({ ok: true, value: { kind: "rows", rows: [["Payee", "£"], ["=A1", "07"], [null, 12.5]] } }); // prettier-ignore
    },
  );

  it("an .xlsx goes to Excel whole, byte for byte", () => {
    const model = new WorkbookModel();
    model.addSheet("Spend");
    // More than one piece of the base64 writer.
    for (let row = 0; row < 20_000; row++) model.writeArea(model.sheets[0]!, { top: row, left: 0, bottom: row, right: 0 }, () => (model.sheets[0]!.ensureColumn(0).values[row] = Math.sin(row))); // prettier-ignore
    const bytes = saveXlsx(model);
    expect(bytes.length).toBeGreaterThan(0x8000);
    const read = readFile({ name: "partner.xlsx", bytes });
    expect(read.ok && read.value.kind === "book" && Buffer.from(read.value.base64, "base64").equals(bytes)).toBe(true);
  });

  it.each([
    [true, true],
    [false, false],
  ])("an .xlsx that counts its days from 1904 (%s) is told apart (%s)", (date1904, from1904) => {
    const model = new WorkbookModel();
    model.addSheet("Spend");
    const parts = partsOf(saveXlsx(model));
    const setting = `<workbookPr date1904="${date1904 ? 1 : 0}"/>`;
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(/<workbookPr[^>]*\/>|(?=<sheets>)/, setting);
    const bytes = zipOf(parts);
    const read = readFile({ name: "partner.xlsx", bytes });
    expect(read).toMatchObject({ ok: true, value: { kind: "book", from1904 } });
    // A file that is cut off says nothing, and is Excel's to judge.
    const cut = readFile({ name: "partner.xlsx", bytes: bytes.slice(0, bytes.length / 2) });
    expect(cut).toMatchObject({ ok: true, value: { from1904: false } });
  });

  it("an .xlsx whose workbook stands under another name is told apart by what its package says of it", () => {
    const model = new WorkbookModel();
    model.addSheet("Spend");
    const { "xl/workbook.xml": workbook, ...parts } = partsOf(saveXlsx(model));
    const renamed = {
      ...parts,
      "_rels/.rels": parts["_rels/.rels"]!.replace("xl/workbook.xml", "/xl/Workbook2.xml"),
      "xl/workbook2.xml": workbook!.replace(/<workbookPr[^>]*\/>|(?=<sheets>)/, '<workbookPr date1904="1"/>'),
      // A decoy that nothing points to.
      "xl/workbook.xml": workbook!,
    };
    const read = readFile({ name: "partner.xlsx", bytes: zipOf(renamed) });
    expect(read).toMatchObject({ ok: true, value: { from1904: true } });
  });

  it("an .xlsx whose packed bytes are damaged behind the setting is still told apart", () => {
    const model = new WorkbookModel();
    model.addSheet("Spend");
    const parts = partsOf(saveXlsx(model));
    const filler = Array.from({ length: 50_000 }, (_, at) => `<!-- ${String(at * 7919)} -->`).join("");
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"]!.replace(
      /<workbookPr[^>]*\/>|(?=<sheets>)/,
      `<workbookPr date1904="1"/>${filler}`,
    );
    const bytes = zipOf(parts);
    const packed = Buffer.from(bytes).indexOf("xl/workbook.xml") + 40_000;
    bytes.fill(0xff, packed, packed + 2_000);
    expect(readFile({ name: "partner.xlsx", bytes })).toMatchObject({ ok: true, value: { from1904: true } });
  });

  it.each([
    ["partner.pdf", utf8("%PDF"), "unknown-kind", "partner.pdf is neither .xlsx nor .csv."],
    ["no-ending", utf8("a,b"), "unknown-kind", "no-ending is neither .xlsx nor .csv."],
    ["nil.csv", utf8(""), "empty-file", "nil.csv is empty: it holds 0 bytes."],
    [
      "old.xlsx",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]),
      "not-a-workbook",
      "old.xlsx is not a workbook that can be read",
    ],
  ])("%s is refused in words", (name, bytes, code, words) => {
    const read = readFile({ name, bytes });
    expect(read).toMatchObject({ ok: false, error: { code } });
    expect(!read.ok && read.error.message).toContain(words);
  });
});
