import type { RawCell } from "#domain/ledger/cells";
import { given, openPane, refusal } from "#test/application/pane/open-pane";
import type { BenchOptions } from "#test/office/bench";
import { openOffice } from "#test/office/office-bench";

const SPEND: readonly (readonly RawCell[])[] = [
  ["Agency", "Supplier", "Service", "Date", "Net amount"],
  ["County", "Acme", "Fostering", "01/04/2025", 100],
  ["County", "Byte", "Roads", "02/04/2025", 200],
];
const SAID = {
  agencies: { County: { home: "inside" } },
  place: { name: "Wold", financialYear: "FY 2025-26" },
} as const;

/** A workbook that has been counted once, with ways to type below the table of a sheet. */
async function countedOnce(options: BenchOptions = {}) {
  const office = await openOffice([{ name: "Spend", rows: SPEND }], options);
  const pane = openPane(office.port);
  given(await pane.recount(SAID));
  const sheetOf = (table: string) => office.model.sheet(office.model.table(table)!.sheet)!;
  const type = (table: string, below: number, cells: Readonly<Record<string, RawCell>>): void => {
    const { area, columns } = office.model.table(table)!;
    for (const [heading, value] of Object.entries(cells))
      office.model.setValue(sheetOf(table), area.bottom + below, area.left + columns.indexOf(heading), value);
  };
  const column = (table: string, heading: string): RawCell[] => {
    const { area, columns } = office.model.table(table)!;
    const at = area.left + columns.indexOf(heading);
    return Array.from({ length: area.bottom - area.top }, (_, row) => {
      const value = sheetOf(table).value(area.top + 1 + row, at);
      return value === null || typeof value === "object" ? null : value;
    });
  };
  /** `A9`: where a person sees what was typed. */
  const cell = (table: string, below: number, heading: string): string => {
    const { area, columns } = office.model.table(table)!;
    return `${String.fromCharCode(65 + area.left + columns.indexOf(heading))}${String(area.bottom + below + 1)}`;
  };
  return { ...office, pane, type, column, cell };
}

describe("rows that a person types below a table of ours that Excel has not grown", () => {
  it("are rows of the table: rules run, bodies and themes are known, and the next count draws the table over them", async () => {
    const { session, pane, type, column } = await countedOnce();
    type("TP_Rules", 1, { Order: 1, Field: "service", Match: "contains", Words: "foster", Theme: "Children" });
    // On the row of the check line, and beyond it.
    type("TP_Themes", 3, { Theme: "Roads" });
    type("TP_Themes", 5, { Theme: "Older people" });
    type("TP_Agencies", 2, { Agency: "District", Home: "inside", Aliases: "DC" });
    const done = given(await pane.recount({}));
    expect(done.said).toContain("1 row typed below table TP_Rules on sheet TP Rules was taken in");
    expect(done.view.tags.byRule).toMatchObject([{ theme: "Children" }]);
    expect(column("TP_Rules", "Words")).toEqual(["foster"]);
    expect(column("TP_Themes", "Theme").sort()).toEqual(["Children", "Older people", "Roads"]);
    expect(column("TP_Agencies", "Agency")).toEqual(["County", "District"]);
    expect(done.view.log.map(({ action }) => action)).toContain("Rows typed below TP_Rules taken in");
    // They are the table's now: nothing more is said of them.
    expect(given(await pane.recount({})).said).not.toContain("typed below");
    session.close();
  });

  it("without what names them stop the count in words, and are still there", async () => {
    const { session, pane, type, cell, model } = await countedOnce();
    type("TP_Drivers", 1, { Basis: "population", Value: 700 });
    expect(refusal(await pane.recount({})).message).toBe(
      `A row on sheet TP Drivers, cell ${cell("TP_Drivers", 1, "Basis")}, reads “population” and has nothing under Agency. Nothing was counted, for the row would be lost. ` +
        "Write its Agency, or clear the row, then Recount.",
    );
    const { area } = model.table("TP_Drivers")!;
    expect(model.sheet("TP Drivers")!.value(area.bottom + 1, area.left + 1)).toBe("population");
    session.close();
  });

  it("that are notes and not bodies or themes stop it, until they are gone or say what a body says", async () => {
    const { session, pane, type, column, cell, model } = await countedOnce();
    type("TP_Agencies", 2, { Agency: "Agreed with the partners on 12 June" });
    const told = (what: string, beside: string, text: string): string =>
      `reads “${text}” under ${what === "body" ? "Agency" : "Theme"} and nothing beside it. It looks like a note, and would be counted as a ` +
      `${what} of that name; so nothing was counted. If it is a ${what}, fill in its ${beside}; if it is a note, move it to a sheet of ` +
      "your own. Then Recount.";
    const first = refusal(await pane.recount({})).message;
    expect(first).toContain(
      `Sheet TP Agencies, cell ${cell("TP_Agencies", 2, "Agency")}, ${told("body", "Home", "Agreed with the partners on 12 June")}`,
    );
    // Nothing of it is lost, and a body of that name is one as soon as it has a home.
    type("TP_Agencies", 2, { Agency: "Agreed Homes", Home: "inside" });
    type("TP_Themes", 1, { Theme: "NB: themes as agreed" });
    const note = `Sheet TP Themes, cell ${cell("TP_Themes", 1, "Theme")}, ${told("theme", "Description", "NB: themes as agreed")}`;
    expect(refusal(await pane.recount({})).message).toContain(note);
    const { area } = model.table("TP_Themes")!;
    expect(model.sheet("TP Themes")!.value(area.bottom + 1, area.left)).toBe("NB: themes as agreed");
    type("TP_Themes", 1, { Theme: "St. Ives regeneration." });
    given(await pane.recount({}));
    expect(column("TP_Agencies", "Agency")).toEqual(["Agreed Homes", "County"]);
    expect(column("TP_Themes", "Theme")).toContain("St. Ives regeneration.");
    session.close();
  });

  it("far below the table stop it likewise", async () => {
    const { session, pane, type } = await countedOnce();
    type("TP_Themes", 9000, { Theme: "Lost" });
    expect(refusal(await pane.recount({})).message).toContain("Sheet TP Themes is used down to row 900");
    session.close();
  });

  it("are not lost by a count that breaks off", async () => {
    const { session, pane, type, column, model } = await countedOnce({ payloadBytes: 60_000 });
    const whole = session.counters.syncs;
    type("TP_Themes", 1, { Theme: "Older people" });
    const { area } = model.table("TP_Themes")!;
    session.faults.add({ kind: "drop", sync: session.counters.syncs + Math.ceil(whole / 2) });
    expect(refusal(await pane.recount({})).code).toBe("unfinished");
    session.faults.clear();
    // The sheet was emptied before it broke off.
    expect(model.sheet("TP Themes")!.value(area.bottom + 1, area.left)).toBeNull();
    given(await pane.recount({}));
    expect(column("TP_Themes", "Theme")).toContain("Older people");
    session.close();
  });
});
