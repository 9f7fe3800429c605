import { openXlsx } from "#workbench/files/open-xlsx";
import { oneSheet, zipOf } from "#test/workbench/files/parts";
import { JobFailure } from "#workbench/cli/job-failure";
import { countAndSave, fileOf } from "#test/support/run-job";

const HEAD = "Body Name,Payment Date,Supplier Name,Invoice Number,Net Amount,Directorate,Purpose";
/** What a cell of Excel holds at most. */
const LONGEST = 32_767;

const line = (body: string, payee: string, pounds: number, purpose: string): string =>
  `${body},02/06/2025,${payee},1,${String(pounds)},Care,${purpose}`;

async function failureOf(job: Promise<unknown>): Promise<JobFailure> {
  try {
    await job;
  } catch (error) {
    if (error instanceof JobFailure) return error;
    throw error;
  }
  throw new Error("it was counted");
}

it("a stray cell in the far corner is named, and 17,000 million cells are not read", async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>Supplier</v></c><c r="B1" t="str"><v>Amount</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><v>Acme</v></c><c r="B2"><v>5</v></c></row>' +
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  const failure = await failureOf(countAndSave([fileOf("corner.xlsx", zipOf(oneSheet(rows)))]));
  expect(failure.message).toMatch(
    /“Spend” was not read: it is used down to row 1048576 and across 16384 columns.*Ctrl\+End/,
  );
});

it("a stray cell far below does not stop the count", async () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>Supplier</v></c><c r="B1" t="str"><v>Amount</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><v>Acme</v></c><c r="B2"><v>5</v></c></row>' +
    '<row r="100000"><c r="A100000" t="str"><v>end</v></c></row>';
  const { report } = await countAndSave([fileOf("tail.xlsx", zipOf(oneSheet(rows)))], null, "values");
  expect(report["read"]).toBe(5);
});

const longText = (length: number): string => `=${"long words ".repeat(5_000)}`.slice(0, length);

it("a text as long as a cell takes is counted, and stands as it was", async () => {
  const long = longText(LONGEST);
  const lines = [HEAD, line("Hart Council", long, 7, long), line("Hart Council", "Acme", 5, "care")];
  const { report, bytes } = await countAndSave([fileOf("spend.csv", lines.join("\n"))]);
  expect(report["read"]).toBe(12);
  expect(openXlsx(bytes).sheets[0]!.value(1, 2)).toBe(long);
});

it("a text longer than a cell takes is refused with its record: Excel would cut it off", async () => {
  const lines = [
    HEAD,
    line("Hart Council", "Acme", 5, "care"),
    line("Hart Council", "B", 7, longText(LONGEST + 5_000)),
  ];
  const failure = await failureOf(countAndSave([fileOf("spend.csv", lines.join("\n"))]));
  expect(failure.message).toMatch(/record 3 holds a text of 37767 characters, and a cell holds 32767\. .*try again\.$/);
});

it.each([
  ["half a character", "Acm\ud83d"],
  ["characters of no width", "\u200b\u202eAcme\ufeff"],
  ["nothing but nulls", "\u0000\u0000"],
])("a payee of %s is counted", async (_, payee) => {
  const utf16 = Buffer.from(
    `\ufeff${[HEAD, line("Hart Council", payee, 7, "x"), line("Hart Council", "B", 5, "y")].join("\n")}`,
    "utf16le",
  );
  const { report } = await countAndSave([fileOf("spend.csv", utf16)]);
  expect(report["read"]).toBe(12);
});

it("a name of a file whose 31st character is cut in half makes a name that a sheet can have", async () => {
  const name = `${"s".repeat(30)}\ud83d\ude00 spend.csv`;
  const { report, bytes } = await countAndSave([fileOf(name, [HEAD, line("Hart Council", "Acme", 7, "x")].join("\n"))]);
  expect(report["read"]).toBe(7);
  expect(openXlsx(bytes).sheets[0]!.name).toBe("s".repeat(30));
});

it("a file of one line with 20,000 fields is refused in words", async () => {
  const wide = [HEAD + ",x".repeat(20_000), line("Hart Council", "Acme", 7, "x") + ",1".repeat(20_000)].join("\n");
  const failure = await failureOf(countAndSave([fileOf("wide.csv", wide)]));
  expect(failure.message).toMatch(/record 1 has 20007 fields, and a sheet holds 16384 columns/);
});

it("a file of more records than a sheet has rows is refused in words", async () => {
  const failure = await failureOf(countAndSave([fileOf("long.csv", "Supplier,Amount\n" + "A,1\n".repeat(1_048_576))]));
  expect(failure.message).toMatch(/it has 1048577 lines, and a sheet holds 1048576 rows/);
});

it.each([
  ["an amount", "1e20", "0", "Gross"],
  ["an amount in words", "£1,000,000,000,000", "0", "Gross"],
  ["an income", "5", "-1e12", "Gross"],
  ["an amount in millions", "1000000", "0", "Gross £m"],
])("%s with which no sum holds pence stops its sheet, in words", async (_, amount, income, gross) => {
  const head = `Line,Body,Service,COFOG,Theme,${gross},External income,Apportionment basis`;
  const row = (id: string, ...figures: readonly string[]): string =>
    `${id},Hart Council,Care,10.2,Older people,${figures.map((figure) => `"${figure}"`).join(",")},direct`;
  const csv = [head, row("1", "7", "0"), row("2", amount, income)].join("\n");
  const plain = (text: string): string =>
    text.replace(/1e(\d+)/g, (__, noughts: string) => `1${"0".repeat(Number(noughts))}`);
  const failure = await failureOf(countAndSave([fileOf("spend.csv", plain(csv))]));
  expect(failure.message).toMatch(
    /spend!?.*[FG]3.* reads .*million million.*was not counted\. Correct the cell, then Recount\./s,
  );
});

describe("figures that are each below the bound", () => {
  const job = (lines: number) => {
    const rows = Array.from({ length: lines }, (_, at) => line("Hart Council", `Payee ${String(at)}`, 990e9, "x"));
    return countAndSave([fileOf("spend.csv", [HEAD, ...rows].join("\n"))]);
  };

  it("are counted where their sum holds pence", async () => {
    expect((await job(90)).report["read"]).toBe(89_100_000_000_000);
  });

  it("are not counted where it does not, in words", async () => {
    const failure = await failureOf(job(91));
    expect(failure.message).toMatch(/£90 million million.*£990,000,000,000\.00 in row 2 of .*spend.*Correct it/s);
  });
});
