import { openStops } from "#domain/checks/run-checks";
import type { CheckRow } from "#domain/checks/check";
import type { RawCell } from "#domain/ledger/cells";
import { proofOf, proveSheets } from "#application/prove-sheets";
import { FakeWorkbook } from "../fakes/fake-workbook.ts";

const tool: readonly CheckRow[] = [
  { ...proofOf(null, 500), id: "A1", result: "Ties" },
  { ...proofOf(null, 500), id: "B3", result: "Look at", severity: "L" },
  proofOf(null, 500),
];

/** R £7, E £2, T £5, Y £1, N £4. */
const COUNT = { reportedPence: 700, eliminatedPence: 200, totalPence: 500, externalIncomePence: 100, netPence: 400 };
const BRIDGE: readonly (readonly [string, RawCell])[] = [
  ["Reported by the bodies (R)", 7],
  ["less: paid between counted bodies (E)", -2],
  ["less: income from outside the bodies (Y)", -1],
  ["Net place spend (N)", 4],
];

/** F11 of that count whose sheets show this total, these results and these other figures. */
async function proofBy(
  total: RawCell,
  results: Readonly<Record<string, RawCell>>,
  others: Readonly<Record<string, RawCell>> = {},
): Promise<CheckRow> {
  const book = new FakeWorkbook();
  const lines = BRIDGE.map(([label, figure]) => [label, label in others ? others[label]! : figure]);
  book.addSheet("TP Bridge", [...lines, ["Total place spend", total]]);
  const rows = Object.entries(results);
  const sheet = book.addSheet("TP Checks", [["No.", "Result"], ...rows]);
  sheet.tables.push({ name: "TP_Checks", top: 0, left: 0, bottom: rows.length, right: 1, showTotals: false });
  const proved = await proveSheets(book, tool, COUNT);
  if (!proved.ok) throw new Error(proved.error.code);
  return proved.value.find(({ id }) => id === "F11")!;
}

it("ties where the total and every check on the sheets are the tool's; its own result there does not matter", async () => {
  const proof = await proofBy(5, { A: null, A1: "Ties", B3: "Look at", F11: "Not proven" });
  expect(proof.result).toBe("Ties");
  expect(openStops([proof])).toEqual([]);
});

it.each([
  [{ A1: "Ties", B3: "Ties" }, "B3"],
  [{ A1: "#REF!", B3: "Look at" }, "A1"],
  [{ A1: "Does not tie", B3: null }, "A1, B3"],
])("%j on TP Checks is a stop that names the checks", async (results, ids) => {
  const proof = await proofBy(5, results);
  expect(proof).toMatchObject({ result: "Does not tie", severity: "S" });
  expect(proof.finding.split(": ")[1]).toBe(ids);
  expect(openStops([proof])).toEqual([proof]);
});

it("another total is a stop", async () => {
  expect(await proofBy(5.01, { A1: "Ties", B3: "Look at" })).toMatchObject({ result: "Does not tie", difference: 1 });
});

it.each<[string, Readonly<Record<string, RawCell>>, string]>([
  ["what is reported", { "Reported by the bodies (R)": 7.01 }, "R"],
  ["what is paid between bodies", { "less: paid between counted bodies (E)": 2 }, "E"],
  ["income, and so the net", { "less: income from outside the bodies (Y)": -2, "Net place spend (N)": 3 }, "Y, N"],
  ["no net", { "Net place spend (N)": null }, "N"],
])(
  "%s that is not the tool's is a stop that names it, though the total and the checks agree",
  async (_, others, letters) => {
    const proof = await proofBy(5, { A1: "Ties", B3: "Look at" }, others);
    expect(proof).toMatchObject({ result: "Does not tie", finding: `not as the tool finds them: ${letters}` });
  },
);

it.each([
  ["no total", null, { A1: "Ties", B3: "Look at" }],
  ["no check", 5, { A1: null, B3: null }],
])("%s read back proves nothing, and that is an open stop", async (_, total, results) => {
  const proof = await proofBy(total, results);
  expect(proof.result).toBe("Not proven");
  expect(openStops([proof])).toEqual([proof]);
});
