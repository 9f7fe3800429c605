import type { DuplicateList, DuplicateMember } from "#domain/duplicate-list/duplicate-list";
import type { RawCell } from "#domain/columns/raw-cell";
import { isAtRisk } from "#domain/duplicate-list/list-duplicates";
import type { BookLayout } from "../layout/book-layout.ts";
import { type ColumnLook, formulaColumn, LOOK, thisRow, valueColumn, workingLook } from "../plan/columns.ts";
import { poundsCell } from "../plan/cells.ts";
import { FORMATS } from "../plan/formats.ts";
import type { ColumnPlan } from "../plan/sheet-plan.ts";
import { sumIfs, type TpBlock } from "../ranges.ts";
import { pointsOf, reasonsOf, testName } from "./duplicate-words.ts";

const row = thisRow("TP_Duplicates");

/** The blocks that hold payments: what was tested stands in them alone. */
export function paymentBlocks({ blocks }: BookLayout): readonly TpBlock[] {
  return blocks.filter(({ block }) => block.reading.layout === "payments");
}

/**
 * The columns of TP_Duplicates. `Payment` says which payment of the group the row is a line of (1 = the earliest), and
 * `Credited £` what a credit has taken of it already: both are what At risk £ is made of, however the table is sorted.
 *
 * @source workbook-model.md, TP_Duplicates
 */
export function duplicateColumns(book: BookLayout, { members }: Pick<DuplicateList, "members">): ColumnPlan[] {
  const groups = new Map<string, DuplicateMember[]>();
  for (const member of members) groups.set(member.group, [...(groups.get(member.group) ?? []), member]);
  const of = (heading: string, read: (member: DuplicateMember) => RawCell, look: ColumnLook): ColumnPlan =>
    valueColumn(heading, members.map(read), look);
  const pence = workingLook(FORMATS.pence);
  const count = workingLook(FORMATS.count);
  const typed = typedLooks(members);
  return [
    of("Group", ({ group }) => group, LOOK.key),
    of("TP Row", ({ rowId }) => rowId, LOOK.key),
    of("Test", testName, LOOK.note),
    of("Strength", ({ strength }) => strength, LOOK.label),
    of("Reasons", (member) => reasonsOf(member, groups.get(member.group)!), LOOK.note),
    of("Points", pointsOf, count),
    of("Payment", ({ payment }) => payment, count),
    amountColumn(book, members),
    of("Credited £", ({ creditedPence }) => (creditedPence === 0 ? null : poundsCell(creditedPence)), pence),
    formulaColumn("At risk £", `=${AT_RISK}`, pence),
    of("Decision", ({ decision }) => decision?.verdict ?? null, { ...LOOK.input, rowLooks: typed }),
    of("Note", ({ decision }) => decision?.note || null, { ...LOOK.input, rowLooks: typed }),
    of("Decided by", ({ decision }) => decision?.decidedBy || null, { ...LOOK.input, rowLooks: typed }),
    of("Decided on", ({ decision }) => decision?.decidedOn ?? null, { ...LOOK.inputDate, rowLooks: typed }),
  ];
}

/** Only groups that something speaks for have points; of those, all but the earliest payment. */
const AT_RISK = `IF(AND(N(${row("Points")})>0,N(${row("Payment")})>1),ROUND(${row("Amount £")}-N(${row("Credited £")}),2),0)`;

/** The row's TP Read as it stands; where there are too many rows for formulas, as it was read. */
function amountColumn(book: BookLayout, members: readonly DuplicateMember[]): ColumnPlan {
  const look = workingLook(FORMATS.pence);
  if (book.input.live === "values") {
    return valueColumn(
      "Amount £",
      members.map(({ pence }) => poundsCell(pence)),
      look,
    );
  }
  const read = sumIfs(paymentBlocks(book), "TP Read", [["TP Row", row("TP Row")]]);
  return formulaColumn("Amount £", `=${members.length === 0 ? "0" : read}`, look);
}

/** Nobody decides on what is held against nothing. */
function typedLooks(members: readonly DuplicateMember[]): NonNullable<ColumnPlan["rowLooks"]> {
  const aside = members.flatMap(({ payment, strength }, at) => (payment === null && !isAtRisk(strength) ? [at] : []));
  return Object.fromEntries(aside.map((at) => [at, { style: "TP Label" as const }]));
}
