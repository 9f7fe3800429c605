import { runRead } from "#workbench/cli/run-read";
import { fileOf, placeFolder, readFixture } from "#test/support/run-job";

interface SourceReport {
  readonly name: string;
  readonly rows: number;
  readonly sum: number;
}

it("a line whose source is an error is in the report as the file's own source, and in no other", async () => {
  const lines = readFixture("mixedshire", "count-lines.csv").replace(/^M01,S1,/m, "M01,#DIV/0!,");
  const inputs = [fileOf("count-lines.csv", lines)];
  const settings = placeFolder("mixedshire");
  const { sources } = await runRead({ command: "read", inputs, settings, out: null, json: true, live: "auto" });
  const read = sources as readonly SourceReport[];
  // M01 is £120,000k of the file's S1.
  expect(read.find(({ name }) => name === "S01")).toMatchObject({ rows: 1, sum: 120_000 });
  expect(read.reduce((rows, source) => rows + source.rows, 0)).toBe(lines.trim().split("\n").length - 1);
});
