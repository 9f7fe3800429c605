import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { sheetResults, toolResults } from "#test/support/check-results";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { countAndSave, fileOf, scratch, type SavedReturn } from "#test/support/run-job";

const HART = "Hart County Council";
const OXLEY = "Oxley District Council";
const ELM = "Elm District Council";
const HEAD = "Agency,Supplier,Description,Revenue or capital,Gross";
const SPENDING = `${OXLEY},ACME LTD,Bins,revenue,60000`;

function count(lines: readonly string[], pairs: readonly string[]): Promise<SavedReturn> {
  const folder = scratch();
  const agencies = [HART, OXLEY, ELM].map((name) => `${name},,council,inside,direct`);
  writeFileSync(join(folder, "agencies.csv"), ["agency,short,type,home,default_basis", ...agencies].join("\n"));
  writeFileSync(join(folder, "transfers.csv"), ["payer,payee,capital,kind,confirmed", ...pairs].join("\n"));
  writeFileSync(join(folder, "place.json"), '{ "place": "Hart", "financialYear": "2025-26" }');
  return countAndSave([fileOf("lines.csv", [HEAD, ...lines, ""].join("\n"))], folder);
}

describe("lines beside a Y that it does not take out", () => {
  let counted: SavedReturn;
  beforeAll(async () => {
    // Both districts are confirmed, so nobody knows whose the credits are; only Oxley has spending in the count.
    const pairs = [`${HART},${OXLEY},revenue,,Y`, `${HART},${ELM},revenue,,Y`];
    counted = await count([`${HART},,Recycling credits,revenue,2000`, SPENDING], pairs);
  });

  it("are unconfirmed in the sheet as in the count", () => {
    const sheet = sheetResults(counted.bytes);
    expect(sheet["D1"]).toEqual({ result: "Does not tie", thisSide: 2000 });
    expect(sheet["D1"]).toEqual(toolResults(counted.outcome.checks)["D1"]);
  });

  const soffice = libreOffice();
  (soffice === null ? it.skip : it)(
    "and in LibreOffice",
    () => {
      const judged = recalculate(soffice!, new Map([["book", counted.bytes]])).get("book")!;
      expect(sheetResults(judged)["D1"]).toEqual({ result: "Does not tie", thisSide: 2000 });
    },
    120_000,
  );
});

describe("a Y at the next Recount", () => {
  it("keeps what it took by a line's description", async () => {
    const lines = [`${HART},,Grounds kept for Oxley District Council,revenue,2000`, SPENDING];
    const first = await count(lines, [`${HART},${OXLEY},revenue,,Y`]);
    const again = await countAndSave([first.path]);
    const row = again.outcome.counted.count.transfers[0];
    expect(row).toMatchObject({ confirmed: true, evidence: "named on 1 line, confirmed by pair" });
    expect(again.outcome.counted.count).toMatchObject({ eliminatedPence: 200_000 });
  });
});
