import type { NewRule } from "#application/amendments";
import { FORDSHIRE } from "#reference/sample-place";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { valueOf } from "#test/office/contract/answer";
import { given, openPane } from "./open-pane.ts";

export const THEME = FORDSHIRE.rows[0]!.indexOf("theme");
/** Fordshire as it comes without a theme on any line. */
export const UNTAGGED = {
  ...FORDSHIRE,
  rows: FORDSHIRE.rows.map((row, at) => row.map((cell, column) => (at > 0 && column === THEME ? null : cell))),
};

export const rule = (theme: string, match: NewRule["match"], words: string, more: Partial<NewRule> = {}): NewRule => ({
  field: "service",
  match,
  words: words.split("|"),
  gives: { theme },
  note: "",
  ...more,
});

export const POLICE = rule("Community safety", "word", "policing");

/** Fordshire without themes, counted; `theme` reads TP Theme of a line (1 = R01). */
export async function untaggedFordshire(rules: readonly NewRule[]) {
  const book = new FakeWorkbook();
  book.addSheet("Sheet1");
  const pane = openPane(book, UNTAGGED);
  given(await pane.addSample());
  given(await pane.recount({ rules }));
  const cell = async (heading: string, line: number): Promise<unknown> =>
    valuesOf(await book.readSheet("Fordshire"), heading)[line - 1];
  const column = (heading: string): number => {
    const sheet = book.sheet("Fordshire")!;
    return Array.from({ length: 60 }, (_, at) => sheet.get(0, at).value).indexOf(heading);
  };
  const type = (heading: string, line: number, value: string | number | null): void => {
    book.typeIn("Fordshire", line, column(heading), value);
  };
  const recount = async (): Promise<void> => void given(await pane.recount({}));
  return { book, pane, cell, type, recount };
}

export function valuesOf(read: Awaited<ReturnType<FakeWorkbook["readSheet"]>>, heading: string): unknown[] {
  if (!read.ok) throw new Error(read.error.code);
  const column = read.value.columns.find((cells) => cells[0] === heading);
  return column?.slice(1) ?? [];
}

/** Rows of TP_Rules that say anything. */
export async function ruleRows(book: FakeWorkbook): Promise<readonly (readonly unknown[])[]> {
  const [table] = valueOf(await book.readTables(["TP_Rules"]));
  return table!.rows.filter((row) => row.some((cell) => cell !== null && cell !== ""));
}
