import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cellName, columnLetters } from "#domain/findings/cell-name";
import type { Finding } from "#domain/findings/finding";
import { InvariantError } from "#domain/findings/invariant";
import { describeFinding, WORDED_CODES } from "#domain/findings/words";
import { readingOf, refusalOf } from "#test/domain/ledger/read-sheet";

/** Every code that a rule of the domain can raise, found in its source. What a workbook refuses is no finding. */
function raisedCodes(): string[] {
  const sources = ["domain", "application"].flatMap((room) => {
    const files = readdirSync(join("src", room), { recursive: true, encoding: "utf8" });
    const texts = files
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(join("src", room, file), "utf8"));
    return texts.filter((text) => room === "domain" || text.includes('"#domain/findings/finding"'));
  });
  const literals = sources.flatMap((source) =>
    [...source.matchAll(/(?<!failed\(\{ )\bcode: "([a-z-]+)"/g)].map((found) => found[1] ?? ""),
  );
  const problems = sources.flatMap(
    (source) => /type RowProblem =([^;]*);/.exec(source)?.[1]?.match(/[a-z]+(?:-[a-z]+)+/g) ?? [],
  );
  const doubts = sources.flatMap((source) =>
    [...source.matchAll(/codes\.push\("([a-z-]+)"\)/g)].map((found) => found[1] ?? ""),
  );
  return [...new Set([...literals, ...problems, ...doubts])].sort();
}

describe("describeFinding", () => {
  it("has words for every code that the domain raises, and no words for a code that nothing raises", () => {
    expect(raisedCodes().length).toBeGreaterThan(15);
    expect(raisedCodes()).toEqual([...WORDED_CODES].sort());
  });

  it("says what is wrong, where, what was done and what to do", () => {
    const finding: Finding = {
      code: "amount-unreadable",
      severity: "stop",
      sheet: "Payments",
      row: 211,
      column: 5,
      params: { text: "1.234,50" },
    };
    expect(describeFinding(finding)).toBe(
      "Payments!F212 reads “1.234,50”. It was not counted; £ unknown stands in suspense. Correct the cell, then Recount.",
    );
  });

  it("leaves no gap in any sentence that real findings fill", () => {
    const head = "Supplier,Date,Nme,Purpose,Net Amuont";
    const rows = [
      "Acme,01/06/2025,T1,#REF!,10",
      "Acme,01/06/2025,T1,Beds,x",
      "Acme,02/06/2025,T1,Beds,",
      ",,,,7",
      "Grand Total,,,,99",
    ];
    const read = readingOf([head, ...rows].join("\n"), { date: "Paid" }).findings;
    const refused = [
      "",
      "Notes of a meeting\nnone",
      "Supplier,Date,Amount",
      "Supplier,Date,Purpose\nA,1,b",
      "Supplier,Amount,Value\nA,1,2",
      "agency,value\nPolice,5",
    ].map((csv) => refusalOf(csv).finding);
    expect(new Set(read.map(({ code }) => code)).size).toBe(7);
    expect(new Set(refused.map(({ code }) => code)).size).toBe(6);
    for (const finding of [...read, ...refused]) {
      const words = describeFinding(finding);
      expect(words).not.toMatch(/undefined|NaN|“”|\(\)| {2}|column [.)]/);
      expect(words).toMatch(/^[A-Z‘'].*\.$/);
      expect(words).toContain("Payments");
    }
  });

  it("writes a total as a treasurer does", () => {
    const [finding] = readingOf(
      "Supplier,Date,Amount\nAcme,01/06/2025,1234567.5\nB,01/06/2025,1\nGrand Total,,1234570",
    ).findings;
    expect(finding && describeFinding(finding)).toContain(
      "is 1,234,570.00, and the rows add up to 1,234,568.50: −1.50 different",
    );
  });

  it("throws for a code without words: our own slip", () => {
    expect(() => describeFinding({ code: "no-such-code", severity: "note", params: {} })).toThrow(InvariantError);
  });
});

describe("cellName", () => {
  it("names cells as Excel does", () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16383].map(columnLetters)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
      "XFD",
    ]);
    expect(cellName("Payments", 211, 5)).toBe("Payments!F212");
    expect(cellName("April 2021", 0, 0)).toBe("'April 2021'!A1");
    expect(cellName("Bill's", 0)).toBe("'Bill''s'!1");
    expect(cellName(undefined, 4, 2)).toBe("C5");
    expect(cellName("Payments")).toBe("Payments");
  });
});
