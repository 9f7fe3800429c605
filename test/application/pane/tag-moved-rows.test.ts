import type { RawCell } from "#domain/ledger/cells";
import type { RowRef } from "#application/view/place-view";
import { valueOf, withBench } from "#test/office/contract/answer";
import type { Bench } from "#test/office/bench";
import { openFakeBench } from "#test/office/fake-bench";
import { openOfficeBench } from "#test/office/office-bench";
import { given, openPane, refusal, reverted, viewOf } from "./open-pane.ts";

const ROWS: readonly (readonly RawCell[])[] = [
  ["Body", "Service", "Gross £000"],
  ["County", "Fostering", 100],
  ["County", "Roads", 50],
];
const SPEND = { name: "Spend", rows: ROWS };
const FIRST: RowRef = { rowId: "S01-000001", sheet: "Spend", row: 1 };
const SECOND: RowRef = { rowId: "S01-000002", sheet: "Spend", row: 2 };
const MOVED = "Rows have moved since they were shown. Nothing was tagged. Look again, then tag.";

/** Cells of a TP column by what the service of their row is. */
async function beside({ port }: Bench, heading: string, sheet = "Spend"): Promise<Record<string, RawCell>> {
  const { columns } = valueOf(await port.readSheet(sheet));
  const services = columns[1]!.slice(1);
  const cells = columns.find((column) => column[0] === heading) ?? [];
  return Object.fromEntries(services.map((service, at) => [String(service), cells[at + 1] ?? null]));
}

/** What a sort does to two rows, with or without the columns beside them. */
async function swap(bench: Bench, width?: number): Promise<void> {
  const { columns } = valueOf(await bench.port.readSheet("Spend"));
  columns.slice(0, width).forEach((column, at) => {
    bench.typeIn("Spend", 1, at, (column[2] ?? "") as string | number);
    bench.typeIn("Spend", 2, at, (column[1] ?? "") as string | number);
  });
}

describe.each([
  ["the in-memory fake", openFakeBench],
  ["office.js on the workbench host", openOfficeBench],
] as const)("tagging rows that have moved, over %s", (_name, open) => {
  it("refuses a row swapped with another before the first Recount, and again when asked again", () =>
    withBench(open, [SPEND], async (bench) => {
      const pane = openPane(bench.port);
      const shown = (await viewOf(pane)).tags.inTotal.find(({ name }) => name === "Fostering")!.rows;
      await swap(bench);
      const before = bench.picture("Spend");
      for (const _ of ["first", "again"]) {
        const refused = refusal(await pane.tagRows(shown, { theme: "Children" }));
        expect(refused).toEqual({ code: "rows-moved", message: MOVED });
      }
      expect(bench.picture("Spend")).toBe(before);
      expect(bench.sheetNames()).toEqual(["Spend"]);
      const again = (await viewOf(pane)).tags.inTotal.find(({ name }) => name === "Fostering")!.rows;
      given(await pane.tagRows(again, { theme: "Children" }));
      expect(await beside(bench, "TP Theme")).toEqual({ Fostering: "Children", Roads: null });
    }));

  it("refuses a row whose amount is another than was shown", () =>
    withBench(open, [SPEND], async (bench) => {
      const pane = openPane(bench.port);
      await viewOf(pane);
      bench.typeIn("Spend", 1, 2, 900);
      expect(refusal(await pane.tagRows([FIRST], { theme: "Children" })).code).toBe("rows-moved");
    }));

  it("refuses all where one row is not there, counted or not", () =>
    withBench(open, [SPEND], async (bench) => {
      const pane = openPane(bench.port);
      await viewOf(pane);
      const missing = { rowId: "S01-000009", sheet: "Spend", row: 9 };
      expect(refusal(await pane.tagRows([FIRST, missing], { theme: "Children" })).message).toBe(MOVED);
      expect(bench.sheetNames()).toEqual(["Spend"]);
      given(await pane.recount({}));
      expect(refusal(await pane.tagRows([FIRST, missing], { theme: "Children" })).message).toBe(MOVED);
      expect(await beside(bench, "TP Theme")).toEqual({ Fostering: null, Roads: null });
    }));

  it("reverts a row where it stands now", () =>
    withBench(open, [SPEND], async (bench) => {
      const pane = openPane(bench.port);
      given(await pane.recount({}));
      given(await pane.tagRows([SECOND], { theme: "Transport" }));
      const done = given(await pane.tagRows([FIRST], { theme: "Children" }));
      await swap(bench);
      expect(await beside(bench, "TP Theme")).toEqual({ Fostering: "Children", Roads: "Transport" });
      await reverted(done);
      expect(await beside(bench, "TP Theme")).toEqual({ Fostering: null, Roads: "Transport" });
      expect(await beside(bench, "TP Tagged by")).toEqual({ Fostering: "source", Roads: "source; person: theme" });
    }));

  it("Revert leaves a tag that was changed since, and says which", () =>
    withBench(open, [SPEND], async (bench) => {
      const pane = openPane(bench.port);
      given(await pane.recount({}));
      given(await pane.tagRows([SECOND], { theme: "Roads" }));
      const done = given(await pane.tagRows([FIRST, SECOND], { theme: "Children" }));
      given(await pane.tagRows([SECOND], { theme: "Transport" }));
      const refused = refusal(await done.undo!.revert());
      expect(refused.code).toBe("tags-changed");
      expect(refused.message).toBe(
        "1 of 2 rows put back. Tagged otherwise since, so left as they are: row 3 of “Spend”. " +
          "Look at these rows and tag them anew where they are wrong.",
      );
      expect(await beside(bench, "TP Theme")).toEqual({ Fostering: null, Roads: "Transport" });
    }));

  it("Revert of one tag leaves another tag of the row and whose it is", () =>
    withBench(open, [SPEND], async (bench) => {
      const pane = openPane(bench.port);
      given(await pane.recount({}));
      const done = given(await pane.tagRows([FIRST], { theme: "Children" }));
      given(await pane.tagRows([FIRST], { cofog: "10.4" }));
      given(await pane.recount({}));
      await reverted(done);
      expect(await beside(bench, "TP Theme")).toMatchObject({ Fostering: null });
      expect(await beside(bench, "TP Tagged by")).toMatchObject({ Fostering: "source; person: cofog" });
    }));

  it("Revert after a Recount knows a tag that the Recount wrote out in full", () =>
    withBench(open, [SPEND], async (bench) => {
      const pane = openPane(bench.port);
      given(await pane.recount({}));
      given(await pane.tagRows([SECOND], { cofog: "04.5" }));
      const done = given(await pane.tagRows([FIRST], { cofog: "10.4" }));
      given(await pane.recount({}));
      expect((await beside(bench, "TP COFOG"))["Fostering"]).not.toBe("10.4");
      await reverted(done);
      expect(await beside(bench, "TP COFOG")).toMatchObject({ Fostering: null });
    }));

  it("a transfer tagged by hand is one as a whole, and neither where it is cleared", () =>
    withBench(open, [SPEND], async (bench) => {
      const pane = openPane(bench.port);
      given(await pane.recount({}));
      given(await pane.tagRows([SECOND], { transferTo: "District", eliminate: 0.25 }));
      given(await pane.tagRows([FIRST, SECOND], { transferTo: "District" }));
      expect(await beside(bench, "TP Eliminate")).toEqual({ Fostering: 1, Roads: 0.25 });
      given(await pane.tagRows([FIRST], { transferTo: "" }));
      expect(await beside(bench, "TP Eliminate")).toEqual({ Fostering: null, Roads: 0.25 });
      const done = given(await pane.tagRows([FIRST], { transferTo: "District" }));
      expect(await beside(bench, "TP Eliminate")).toEqual({ Fostering: 1, Roads: 0.25 });
      await reverted(done);
      expect(await beside(bench, "TP Eliminate")).toEqual({ Fostering: null, Roads: 0.25 });
      expect(await beside(bench, "TP Transfer to")).toEqual({ Fostering: null, Roads: "District" });
    }));

  it("takes the tags of one sheet back where the next refuses", () =>
    withBench(open, [SPEND, { name: "Other", rows: ROWS }], async (bench) => {
      const pane = openPane(bench.port);
      given(await pane.recount({}));
      given(await pane.tagRows([FIRST], { theme: "Housing" }));
      const other = { rowId: "S02-000001", sheet: "Other", row: 1 };
      const before = bench.contents("Spend");
      const tagOnce = bench.port.tagRows.bind(bench.port);
      bench.port.tagRows = async (changes) => {
        bench.protect("Other");
        return tagOnce(changes);
      };
      const refused = refusal(await pane.tagRows([FIRST, other], { theme: "Children" }));
      expect(refused.code).toBe("protected");
      expect(refused.message).toMatch(/^Sheet “Other” is protected, so nothing was written to it\. [^.]*\.$/);
      expect(bench.contents("Spend")).toBe(before);
    }));
});

it("takes tags that were written back where the Recount for the others is refused", () =>
  withBench(openFakeBench, [SPEND, { name: "Other", rows: ROWS }], async (bench) => {
    const pane = openPane(bench.port);
    given(await pane.recount({}));
    given(await pane.tagRows([FIRST], { basis: "population" }));
    const other = { rowId: "S02-000001", sheet: "Other", row: 1 };
    const before = bench.contents("Spend");
    bench.port.writeBook = () => Promise.resolve({ ok: false, error: { code: "workbook-protected" } });
    expect(refusal(await pane.tagRows([SECOND, other], { basis: "population" })).code).toBe("workbook-protected");
    expect(bench.contents("Spend")).toBe(before);
  }));

it("reverts a row of a ledger by its id, never its neighbour's, where the council's rows moved beneath", () =>
  withBench(openFakeBench, [SPEND], async (bench) => {
    bench.protect("Spend");
    const pane = openPane(bench.port);
    given(await pane.recount({}));
    given(await pane.tagRows([SECOND], { theme: "Transport" }));
    const done = given(await pane.tagRows([FIRST], { theme: "Children" }));
    await swap(bench);
    // Basis has no column yet: these go in with a Recount, and Revert must find what this row, not its neighbour, had.
    await viewOf(pane);
    given(await pane.tagRows([{ ...FIRST, row: 2 }], { theme: "Children", basis: "population" }));
    await reverted(done);
    const [ledger] = valueOf(await bench.port.readTables(["TP_Ledger_S01"]));
    const column = (heading: string): number => ledger!.headings.indexOf(heading);
    expect(Object.fromEntries(ledger!.rows.map((row) => [row[column("TP Row")], row[column("TP Theme")]]))).toEqual({
      "S01-000001": null,
      "S01-000002": "Transport",
    });
  }));
