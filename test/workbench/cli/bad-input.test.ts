import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readArguments } from "#workbench/cli/arguments";
import { JobFailure } from "#workbench/cli/job-failure";
import { runReturn } from "#workbench/cli/run-return";
import { countAndSave, fileOf, placeFolder, readFixture, scratch } from "#test/support/run-job";
import { checkOf } from "#test/support/check-results";

/** What a refused job says, having written nothing. */
async function refusal(inputs: readonly string[], settings: string | null = null): Promise<string> {
  const out = join(scratch(), "out.xlsx");
  const job = runReturn({ command: "return", inputs, settings, out, json: true, live: "auto" });
  const failure = await job.then(
    () => {
      throw new Error("the job was done");
    },
    (error: unknown) => error,
  );
  if (!(failure instanceof JobFailure)) throw failure;
  expect(existsSync(out)).toBe(false);
  return failure.message;
}

describe("where no honest figure is possible the job says what, where and what to do, and writes nothing", () => {
  it.each([
    ["an empty file", "empty.csv", "", /empty\.csv.*empty/i],
    ["a corrupt workbook", "broken.xlsx", "PK\u0003\u0004 this is no workbook", /broken\.xlsx/],
    [
      "no amount column",
      "names.csv",
      "Body Name,Supplier Name,Payment Date\nA,B,01/04/2025\nA,C,02/04/2025\n",
      /amount/i,
    ],
    ["headings and no rows", "bare.csv", "Body Name,Supplier Name,Payment Date,Net Amount\n", /no rows|row/i],
    [
      "two columns that could be the amount",
      "two.csv",
      "Body Name,Supplier Name,Net Amount,Net Amount (GBP)\nA,B,100.00,250.00\nA,C,200.00,450.00\nA,D,300.00,50.00\n",
      /Net Amount.*Net Amount \(GBP\)/,
    ],
    ["a file of another kind", "notes.docx", "x", /notes\.docx.*\.xlsx.*\.csv/],
  ])("%s", async (_, name, content, words) => {
    expect(await refusal([fileOf(name, content)])).toMatch(words);
  });

  it("a file that is not there", async () => {
    expect(await refusal([join(scratch(), "missing.csv")])).toMatch(/missing\.csv cannot be opened/);
  });

  it("one bad file among good ones: no total without it", async () => {
    const good = join(placeFolder("fordshire"), "count-lines.csv");
    const bad = fileOf("names.csv", "Body Name,Supplier Name\nA,B\nC,D\n");
    expect(await refusal([good, bad], placeFolder("fordshire"))).toMatch(/names/);
  });

  it("an output that would overwrite a file to be counted", async () => {
    const body = await countAndSave([join(placeFolder("fordshire"), "count-lines.csv")], placeFolder("fordshire"));
    const base = fileOf("base.xlsx", body.bytes);
    const job = {
      command: "return",
      inputs: [base, body.path],
      settings: null,
      out: body.path,
      json: true,
      live: "auto",
    } as const;
    await expect(runReturn(job)).rejects.toThrow(/would be overwritten/);
    expect(() => readArguments(["return", base, "--out", "own.csv"])).toThrow(/ends in \.xlsx/);
  });

  it("an unknown unit", async () => {
    const folder = settingsWith({ "place.json": '{ "place": "X", "unit": "£bn" }' });
    expect(await refusal([join(placeFolder("fordshire"), "count-lines.csv")], folder)).toMatch(/"£bn".*"£m"/);
  });

  it("an unknown unit of a source", async () => {
    const folder = settingsWith({ "sources.csv": "source,unit\ncount-lines,£bn\n" });
    expect(await refusal([join(placeFolder("fordshire"), "count-lines.csv")], folder)).toMatch(/£bn.*sources\.csv/);
  });

  it("settings that are not there", async () => {
    expect(await refusal([join(placeFolder("fordshire"), "count-lines.csv")], join(scratch(), "none"))).toMatch(
      /no folder/,
    );
  });
});

describe("where the rest can be counted it is a finding, and a stop check is open", () => {
  it("a driver that sums to nothing: its lines stand outside the count with their £", async () => {
    const drivers = readFixture("fordshire", "drivers.csv").replace(
      /(Fire and Rescue Authority,population,\w+,[YN]),\d+/g,
      "$1,0",
    );
    const { report, outcome } = await fordshireWith({ "drivers.csv": drivers });
    expect(outcome.findings.map(({ code }) => code)).toContain("driver-sums-to-nothing");
    expect(checkOf(report, "C1")).toMatchObject({ result: "does not tie", severity: "S", difference: 1 });
    expect(checkOf(report, "C2")).toMatchObject({ result: "does not tie", severity: "S" });
    // R11, fire and rescue: £50,000k reported, £30,000k of it in the place.
    expect(report).toMatchObject({ reported: 3_147_000, totalPlaceSpend: 2_608_880 });
  });

  it("a circle of transfers: named, and the total stands", async () => {
    const lines = [
      "line_id,agency,service,cofog,theme,revenue_capital,gross,external_income,internal_income,income_from,apportionment_basis,transfer_to",
      "L1,A,Grant,10.2,Care,revenue,100,0,100,B,direct,B",
      "L2,B,Grant,10.2,Care,revenue,100,0,100,A,direct,A",
      "L3,A,Care,10.2,Care,revenue,500,0,0,,direct,",
      "L4,B,Care,10.2,Care,revenue,700,0,0,,direct,",
    ].join("\n");
    const folder = settingsWith({
      "place.json": '{ "place": "Ringshire", "financialYear": "2025/26", "unit": "£" }',
      "agencies.csv": "agency,home,default_basis\nA,inside,direct\nB,inside,direct\n",
    });
    const { report, outcome } = await countAndSave([fileOf("count-lines.csv", lines)], folder);
    expect(outcome.findings.map(({ code }) => code)).toContain("transfer-circle");
    expect(checkOf(report, "D6")).toMatchObject({ result: "does not tie", severity: "S" });
    expect(report["totalPlaceSpend"]).toBe(1200);
  });
});

function fordshireWith(changed: Record<string, string>) {
  const files = ["place.json", "agencies.csv", "drivers.csv"];
  const settings = Object.fromEntries(files.map((file) => [file, changed[file] ?? readFixture("fordshire", file)]));
  return countAndSave([join(placeFolder("fordshire"), "count-lines.csv")], settingsWith(settings));
}

function settingsWith(files: Record<string, string>): string {
  const entries = Object.entries(files);
  const folder = scratch();
  for (const [name, content] of entries) writeFileSync(join(folder, name), content);
  return folder;
}
