import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assembleCount } from "#application/assemble-count";
import { type CouncilSheet, recogniseSources } from "#application/recognise-sources";
import { settleRegisters } from "#application/stated-settings";
import { testPayments } from "#application/test-payments";
import { duplicatesOfRow } from "#application/view/duplicates-of-row";
import { viewDuplicates } from "#application/view/view-duplicates";
import type { DuplicateDecision } from "#domain/duplicate-list/duplicate-decision";
import { councilSheet } from "#test/support/count-csv";

const RECEIVED = readFileSync(join(__dirname, "../fixtures/payments/payments-as-received.csv"), "utf8");
const SHEET = "Payments Apr-Jun 2025";

/** Sheets whose references are suppliers' invoice numbers, as the bodies said. */
function placeOf(...sheets: readonly CouncilSheet[]) {
  const sources = recogniseSources(sheets);
  const stated = settleRegisters({}, { tables: {}, place: () => null });
  const { ledger, registers } = assembleCount(sources.blocks, stated, { readOn: "22/11/2026 09:00:00" });
  const terms = registers.sources.map((one) => ({ ...one, reference: "supplier" as const }));
  return { input: { ledger, registers: { ...registers, sources: terms } }, sources };
}
/** Rows as the sheet numbers them: what stands of one, and the rows of each list that holds it. */
function found(row: number, place = placeOf(councilSheet(SHEET, RECEIVED))) {
  const { standing, why, payment, ...lists } = duplicatesOfRow(place, { sheet: SHEET, row: row - 1 });
  const rowsOf = (list: { readonly payments: readonly { readonly rows: readonly number[] }[] }) =>
    list.payments.map(({ rows }) => rows.map((at) => at + 1).join("+")).join(" ");
  return {
    standing,
    why,
    payee: payment?.payee ?? null,
    groups: lists.groups.map((group) => `${group.grade}: ${rowsOf(group)}`),
    setAside: lists.setAside.map((list) => `${list.reason}: ${rowsOf(list)}`),
    reversals: lists.reversals.map((list) => `${rowsOf(list)} ${String(list.pence)}`),
    republished: lists.republished.map((list) => `${rowsOf(list)} ${String(list.pence)}`),
  };
}
const NONE = { why: null, groups: [], setAside: [], reversals: [], republished: [] };

describe("what is found of one row of the payments as received", () => {
  it("names every finding that holds it, strongest first, by the keys of the whole list", () => {
    expect(found(4)).toEqual({
      ...NONE,
      standing: "alike",
      payee: "ACME CARE LTD",
      groups: ["strong: 4 5", "two bodies: 4 6"],
    });
    expect(found(14).groups).toEqual(["possible: 13 14"]);
    const place = placeOf(councilSheet(SHEET, RECEIVED));
    const whole = viewDuplicates(place)?.groups.map(({ key }) => key);
    const keys = duplicatesOfRow(place, { sheet: SHEET, row: 3 }).groups.map(({ key }) => key);
    expect(keys).toHaveLength(2);
    expect(whole).toEqual(expect.arrayContaining(keys));
  });

  it("says why a row is no finding: regular, taken back, withheld", () => {
    expect(found(8)).toEqual({
      ...NONE,
      standing: "recurring",
      why: "regular payments",
      payee: "Beacon Housing Assoc",
      setAside: ["regular payments: 7 8 9"],
    });
    const taken = { ...NONE, payee: "Citylink Taxis", reversals: ["10 11 12 -96000"] };
    expect(found(10)).toEqual({ ...taken, standing: "reversal" });
    expect(found(11)).toEqual({ ...taken, standing: "reversal" });
    // Paid again after the credit: it stands for itself.
    expect(found(12)).toEqual({ ...taken, standing: "tested" });
    expect(found(15)).toEqual({ ...NONE, standing: "not testable", payee: "REDACTED PERSONAL DATA" });
  });

  it("tells what is no payment", () => {
    for (const row of [1, 3, 17, 20, 400]) {
      expect(found(row)).toEqual({ ...NONE, standing: "no source row", payee: null });
    }
    const place = placeOf(councilSheet(SHEET, RECEIVED));
    expect(duplicatesOfRow(place, { sheet: "Notes", row: 3 }).standing).toBe("no source row");
  });
});

describe("what is found of one row of small lists", () => {
  const HEAD = "Body Name,Supplier,Transaction Number,Payment Date,Purpose of spend,Amount";
  const csv = (...lines: readonly string[]): string => [HEAD, ...lines].join("\n");
  const PLAIN = [
    "Upton Council,Amber Ltd,A-17,03/04/2025,Paving,412.35",
    "Upton Council,Birch Ltd,B-88,09/04/2025,Fencing,1877.10",
  ];

  it("says so where nothing is like it", () => {
    const place = placeOf(councilSheet(SHEET, csv(...PLAIN)));
    expect(found(2, place)).toEqual({ ...NONE, standing: "tested", payee: "Amber Ltd" });
  });

  it("tells a line that is no payment", () => {
    const lines = readFileSync(join(__dirname, "../fixtures/places/fordshire/count-lines.csv"), "utf8");
    const place = placeOf(councilSheet(SHEET, lines));
    expect(found(2, place)).toEqual({ ...NONE, standing: "no payment", payee: null });
  });

  it("tells an amount that could not be read, and a payment with nothing to compare", () => {
    const odd = ["Upton Council,Cedar Ltd,C-5,11/04/2025,Paint,n/k", "Upton Council,Elm Ltd,,,Trees,99.10"];
    const place = placeOf(councilSheet(SHEET, csv(...PLAIN, ...odd)));
    expect(found(4, place)).toEqual({ ...NONE, standing: "in suspense", payee: null });
    expect(found(5, place)).toEqual({
      ...NONE,
      standing: "not testable",
      why: "nothing to compare",
      payee: "Elm Ltd",
    });
  });

  it("shows where a payment was published before, by its sheet", () => {
    const place = placeOf(councilSheet("March", csv(...PLAIN)), councilSheet(SHEET, csv(PLAIN[1] ?? "")));
    const again = duplicatesOfRow(place, { sheet: SHEET, row: 1 });
    expect(again.standing).toBe("published twice");
    expect(again.republished.map(({ payments }) => payments.map(({ sheet, rows }) => [sheet, rows]))).toEqual([
      [
        ["March", [2]],
        [SHEET, [1]],
      ],
    ]);
    expect(again.republished[0]?.pence).toBe(187_710);
    const kept = duplicatesOfRow(place, { sheet: "March", row: 2 });
    expect([kept.standing, kept.republished.length]).toEqual(["tested", 1]);
  });

  it("bears what a person decided", () => {
    const twice = csv(...PLAIN, "Upton Council,Amber Ltd,A17,09/04/2025,Paving,412.35");
    const place = placeOf(councilSheet(SHEET, twice));
    const open = duplicatesOfRow(place, { sheet: SHEET, row: 3 }).groups[0];
    const [first = "", second = ""] = open?.payments.flatMap(({ rowIds }) => rowIds) ?? [];
    const decision: DuplicateDecision = {
      rows: [first, second],
      verdict: "not",
      note: "two yards",
      decidedBy: "AB",
      decidedOn: "23/11/2026",
      members: [],
    };
    const tested = testPayments({ ...place.input, sources: place.sources }, { duplicates: [decision], suppliers: [] });
    const decided = duplicatesOfRow({ ...place, tested }, { sheet: SHEET, row: 3 }).groups[0]?.decisions;
    expect(decided).toEqual([null, { verdict: "not", note: "two yards", membersChanged: false }]);
  });
});
