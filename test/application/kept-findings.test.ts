import { assembleCount } from "#application/assemble-count";
import { KeptReadings } from "#application/kept-readings";
import { profileBlock } from "#application/profile-block";
import { recogniseSources } from "#application/recognise-sources";
import { settleRegisters } from "#application/stated-settings";
import { testPayments } from "#application/test-payments";
import { councilSheet } from "#test/support/count-csv";

const HEAD = ["Body", "Supplier", "Invoice number", "Date", "Purpose", "Desk", "Amount"];
/** An invoice paid twice, a line that repeats another in every cell but the desk, and lines alike in nothing. */
const ROWS = [
  ["County", "Acme Care Ltd", "INV-4471", "03/04/2025", "Care", "Desk 1", "1234.56"],
  ["County", "Acme Care Ltd", "INV-4471", "28/04/2025", "Care", "Desk 2", "1234.56"],
  ["County", "Bright Homes", "BH-90210", "05/04/2025", "Rent", "Desk 3", "410.1"],
  ["County", "Bright Homes", "BH-90210", "05/04/2025", "Rent", "Desk 4", "410.1"],
  ["County", "Cedar Roads", "77310", "09/04/2025", "Tarmac", "Desk 5", "95000.5"],
  ["County", "Dale Print", "D/118", "11/04/2025", "Paper", "Desk 6", "61.75"],
];
const OTHER = [["District", "Elm Foods", "E-5", "01/06/2025", "Meals", "Desk 9", "12.5"]];

const SAID = { headings: ["source", "reference is"], rows: [["Spend", "supplier"]] };

type Rows = readonly (readonly string[])[];

function lookedOver(rows: Rows, kept: KeptReadings) {
  const csv = [HEAD, ...rows].map((row) => row.join(",")).join("\n");
  const sources = recogniseSources([councilSheet("Spend", csv)], undefined, kept);
  const registers = settleRegisters({}, { tables: { TP_Sources: SAID }, place: () => null });
  const assembled = assembleCount(sources.blocks, registers, { readOn: "22/11/2026 09:00:00" });
  return { profile: profileBlock(sources.blocks[0]!), found: testPayments({ ...assembled, sources })!.found };
}

/** With nothing kept of these rows. */
function anew(rows: Rows) {
  lookedOver(OTHER, new KeptReadings());
  return lookedOver(rows, new KeptReadings());
}

const withCell = (row: number, heading: string, text: string): Rows =>
  ROWS.map((cells, at) => (at === row ? cells.with(HEAD.indexOf(heading), text) : cells));

describe("what was found in a sheet, kept for the next look", () => {
  it("is the same while the sheet says the same", () => {
    const kept = new KeptReadings();
    const first = lookedOver(ROWS, kept);
    const second = lookedOver(ROWS, kept);
    expect(second.profile).toBe(first.profile);
    expect(second.found).toBe(first.found);
    expect(first.found.groups.length).toBeGreaterThan(0);
  });

  it.each([
    ["Supplier", 1, "Zenith Cars", "found"],
    ["Invoice number", 1, "QX-88", "found"],
    ["Date", 3, "28/09/2025", "found"],
    ["Amount", 1, "77.1", "found"],
    ["Supplier", 5, "", "profile"],
    ["Purpose", 0, "Refund", "profile"],
    ["Desk", 3, "Desk 3", "profile"],
  ] as const)("is worked out anew once %s of row %i says “%s”", (heading, row, text, changes) => {
    const kept = new KeptReadings();
    const before = lookedOver(ROWS, kept);
    const rows = withCell(row, heading, text);
    const after = lookedOver(rows, kept);
    expect(after[changes]).not.toEqual(before[changes]);
    expect(after).toEqual(anew(rows));
  });
});
