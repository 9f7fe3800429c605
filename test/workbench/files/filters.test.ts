import { libreOffice, recalculate } from "#test/support/libreoffice";
import { openXlsx } from "#workbench/files/open-xlsx";
import { addTableSheet, edited, SHEET } from "./edited.ts";
import { councilWorkbook, differing, type Parts } from "./parts.ts";
import { contentOf } from "./same-book.ts";

const AREA = { top: 0, left: 0, bottom: 3, right: 1 };
/** As Excel writes them: a condition, a sort and a column that hides its button beside the texts. */
const CONDITION =
  '<filterColumn colId="1"><customFilters><customFilter operator="greaterThan" val="5"/></customFilters></filterColumn>';
const SORT = '<sortState ref="A2:B4"><sortCondition ref="B2:B4"/></sortState>';

function withFilter(xml: string): Parts {
  const parts = councilWorkbook();
  return { ...parts, [SHEET]: parts[SHEET]!.replace('<autoFilter ref="A1:B4"/>', xml) };
}

describe("filters of a sheet in the file", () => {
  test("are read, and a workbook that keeps them keeps their text", () => {
    const texts =
      '<filterColumn colId="0"><filters blank="1"><filter val="Care &amp; co"/></filters></filterColumn><filterColumn colId="1" hiddenButton="1"/>';
    const before = withFilter(`<autoFilter ref="A1:B4">${texts}${SORT}</autoFilter>`);
    const { model, after } = edited(before, () => undefined);
    const columns = { 0: { kind: "values", texts: ["Care & co", ""] } };
    expect(model.sheets[0]!.filter).toEqual({ area: AREA, columns });
    expect(differing(before, after)).toEqual([]);
  });

  test("change column by column: what another column keeps, and how the list was sorted, stays as it was written", () => {
    const before = withFilter(`<autoFilter ref="A1:B4">${CONDITION}${SORT}</autoFilter>`);
    const { model, saved, after } = edited(before, ({ sheets: [sheet] }) => {
      sheet!.filter = {
        area: AREA,
        columns: { ...sheet!.filter!.columns, 0: { kind: "values", texts: ["<Homes>", ""] } },
      };
    });
    const added = '<filterColumn colId="0"><filters blank="1"><filter val="&lt;Homes&gt;"/></filters></filterColumn>';
    expect(after[SHEET]).toContain(`<autoFilter ref="A1:B4">${added}${CONDITION}${SORT}</autoFilter>`);
    expect(differing(before, after)).toEqual([SHEET]);
    expect(contentOf(openXlsx(saved))).toEqual(contentOf(model));
  });

  test("come and go with their element", () => {
    const bare = withFilter("");
    const laid = edited(bare, ({ sheets: [sheet] }) => {
      sheet!.filter = { area: AREA, columns: {} };
    });
    expect(laid.after[SHEET]).toContain('formatCells="0"/><autoFilter ref="A1:B4"/><mergeCells');
    const taken = edited(laid.after, ({ sheets: [sheet] }) => {
      sheet!.filter = undefined;
    });
    expect(taken.after[SHEET]).toBe(bare[SHEET]);
  });
});

describe("filters of a table in the file", () => {
  test("are written, read back, changed and taken away; the buttons stay", () => {
    const made = edited(councilWorkbook(), (book) => {
      addTableSheet(book, "TP Place");
      book.table("TP_Place")!.columnFilters = { 1: { kind: "values", texts: ["1"] } };
    });
    const part = Object.keys(made.after).find((name) => name.startsWith("xl/tables/"))!;
    const filter = '<filterColumn colId="1"><filters><filter val="1"/></filters></filterColumn>';
    expect(made.after[part]).toContain(`<autoFilter ref="A4:B5">${filter}</autoFilter>`);
    expect(contentOf(openXlsx(made.saved))).toEqual(contentOf(made.model));
    const cleared = edited(made.after, (book) => {
      book.table("TP_Place")!.columnFilters = {};
    });
    expect(cleared.after[part]).toContain('<autoFilter ref="A4:B5"></autoFilter>');
  });
});

const soffice = libreOffice();
(soffice === null ? test.skip : test)(
  "LibreOffice opens a sheet with a filter of ours and writes the same texts again",
  () => {
    const { saved } = edited(withFilter(""), ({ sheets: [sheet] }) => {
      sheet!.filter = { area: AREA, columns: { 0: { kind: "values", texts: ["Care Homes"] } } };
      sheet!.hiddenRows.add(1);
      sheet!.hiddenRows.add(3);
    });
    const sheet = openXlsx(recalculate(soffice!, new Map([["filter", saved]])).get("filter")!).sheets[0]!;
    expect(sheet.filter).toEqual({ area: AREA, columns: { 0: { kind: "values", texts: ["Care Homes"] } } });
    expect([...sheet.hiddenRows].sort()).toEqual([1, 3]);
  },
  120_000,
);
