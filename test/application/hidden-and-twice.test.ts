import { findPeriodOverlaps } from "#application/period-overlaps";
import { recogniseSources } from "#application/recognise-sources";
import { describeFinding } from "#domain/findings/words";
import { countSheets } from "#test/support/count-files";
import { councilSheet } from "#test/support/count-csv";
import { openOffice } from "../office/office-bench.ts";

const APRIL = [
  "Body name,Supplier,Date,Transaction No,Net Amount",
  "Ford,Acme,01/04/2025,T1,10.00",
  "Ford,Beacon,15/04/2025,T2,20.00",
  "Ford,Cedar,30/04/2025,T3,5.50",
];
const sheet = (name: string, rows: readonly string[]) => councilSheet(name, rows.join("\n"));
const codesOf = (sheets: ReturnType<typeof sheet>[]): string[][] =>
  recogniseSources(sheets).blocks.map(({ block }) => block.reading.findings.map(({ code }) => code));

describe("what nobody sees of a sheet", () => {
  it("is read and said", () => {
    const april = sheet("April", APRIL);
    const survey = { ...april.survey, visible: false, hides: { rows: true, columns: true } };
    const [block] = recogniseSources([{ ...april, survey }]).blocks;
    expect(block!.block.reading.amounts).toEqual([10, 20, 5.5]);
    expect(block!.block.reading.findings.map(({ code }) => code)).toEqual([
      "sheet-hidden",
      "rows-hidden",
      "columns-hidden",
    ]);
    expect(codesOf([april])).toEqual([[]]);
  });

  it("is told by Excel: rows that a filter hides, columns, and neither", async () => {
    const rows = APRIL.map((line) => line.split(","));
    const { port, model, session } = await openOffice([
      { name: "Filtered", rows },
      { name: "Narrow", rows },
      { name: "Plain", rows },
    ]);
    model.sheet("Filtered")!.hiddenRows.add(2);
    model.sheet("Narrow")!.hiddenColumns.add(0);
    const survey = await port.survey();
    session.close();
    expect(survey).toMatchObject({
      ok: true,
      value: [{ hides: { rows: true, columns: false } }, { hides: { rows: false, columns: true } }, {}],
    });
    expect(survey.ok && survey.value[2]!.hides).toBeUndefined();
  });
});

describe("a file that was brought in twice", () => {
  it("is noticed under another name, with another title and in other columns, before anything is counted", () => {
    const again = ["Payments in April,,,,,", ",,,,,", ...APRIL.map((line) => `,${line}`)];
    const { blocks } = recogniseSources([sheet("April", APRIL), sheet("april (2)", again)]);
    const [finding] = blocks[1]!.block.reading.findings;
    expect(finding).toMatchObject({
      code: "same-contents",
      severity: "stop",
      params: { rows: 3, other: "April", amount: 35.5 },
    });
    expect(describeFinding(finding!)).toBe(
      "Sheet “april (2)” holds the same 3 lines as sheet “April”, £35.50: it seems to be the same file, brought in twice. " +
        "Both were read. Delete one of the sheets, then Recount.",
    );
  });

  it("is not seen in files that differ by one penny, one name, or in two lines alone", () => {
    const penny = APRIL.with(3, "Ford,Cedar,30/04/2025,T3,5.51");
    const name = APRIL.with(3, "Ford,Cedars,30/04/2025,T3,5.50");
    expect(codesOf([sheet("April", APRIL), sheet("A", penny), sheet("B", name)]).flat()).toEqual([]);
    expect(codesOf([sheet("A", APRIL.slice(0, 3)), sheet("B", APRIL.slice(0, 3))]).flat()).toEqual([]);
  });
});

describe("periods of two sources of one body", () => {
  const overlaps = (second: readonly string[]) => {
    const { assembled, sources } = countSheets([sheet("April", APRIL), sheet("Other", second)], {});
    return findPeriodOverlaps(assembled.sources, sources.blocks);
  };

  it("that overlap are said with their days", () => {
    const rows = [APRIL[0]!, "Ford,Dell,30/04/2025,T4,1.00", "Ford,Elm,31/05/2025,T5,2.00"];
    const [finding] = overlaps(rows);
    expect(describeFinding(finding!)).toBe(
      "Sheet “Other” has dates from 30/04/2025 to 31/05/2025, and sheet “April” of the same body from 01/04/2025 " +
        "to 30/04/2025. Both were read. If one repeats payments of the other, leave one out, then Recount.",
    );
  });

  it("that follow one another, or are of two bodies, are not", () => {
    expect(overlaps([APRIL[0]!, "Ford,Dell,01/05/2025,T4,1.00"])).toEqual([]);
    expect(overlaps([APRIL[0]!, "Oxley,Dell,15/04/2025,T4,1.00"])).toEqual([]);
  });
});
