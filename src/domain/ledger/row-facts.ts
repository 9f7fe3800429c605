import type { BlockContext } from "./block-context.ts";
import { isErrorCell, type RawCell } from "./cells.ts";
import { isEmptyCell } from "./column-content.ts";
import { readAmount, type AmountCell } from "./read-amount.ts";
import type { Field, Layout } from "./reading.ts";
import { headingReader, type RepeatedHeading } from "./repeated-heading.ts";
import { totalLabel, type TotalLabel } from "./total-label.ts";

/** What is seen in one row below the headings, before anything is decided. */
export interface RowFacts {
  readonly amount: AmountCell;
  /** Filled cells, the amount included. */
  readonly filled: number;
  /** Filled cells with letters in them, other than the amount, that are no errors. */
  readonly texts: number;
  /** Cells that hold an error, the amount cell apart. */
  readonly errors: number;
  /** Filled cells of fields that name a payment or a count line; a total's label and errors are not counted. */
  readonly identifying: number;
  /** Of these, the ones that a total row never has: payee, date, reference; in the template line, agency, service. */
  readonly strong: number;
  readonly label: RowLabel | null;
  readonly heading: RepeatedHeading | null;
  /** True where the source has a date column and this row has no date. */
  readonly lacksDate: boolean;
  /** The first text of the row, for the reason. */
  readonly firstText: string;
}

/** The cell that calls its row a total. */
export interface RowLabel {
  readonly kind: TotalLabel;
  readonly text: string;
  /** A payee may bear the word in its name. */
  readonly inPayee: boolean;
}

/** Fields of which a title, a summary or a line of totals has one at most, and a line of spend two or more. */
export const IDENTIFYING: readonly Field[] = [
  "line",
  "agency",
  "service",
  "cofog",
  "theme",
  "payee",
  "date",
  "reference",
  "purpose",
];
const STRONG: Readonly<Record<Layout, readonly Field[]>> = {
  payments: ["payee", "date", "reference"],
  "partner template": ["line", "agency", "service", "cofog", "theme"],
};

/** What a column says of a row; worked out once a block. */
interface ColumnRole {
  readonly values: readonly RawCell[];
  readonly isAmount: boolean;
  readonly isPayee: boolean;
  readonly identifying: number;
  readonly strong: number;
}

/** Facts in the making: one object a row, filled as the cells are looked at. */
type Seen = { -readonly [Key in keyof RowFacts]: RowFacts[Key] };

/** Makes the function that looks at the rows of one block. */
export function rowReader(context: BlockContext): (row: number) => RowFacts {
  const { cells, mapping } = context;
  const roles = rolesOf(context);
  const amounts = cells.columns[mapping.amount?.column ?? -1];
  const dates = mapping.date && cells.columns[mapping.date.column];
  const headingAt = headingReader(context);
  return (row) => {
    const amount = readAmount(amounts?.[row]);
    const lacksDate = dates !== undefined && isEmptyCell(dates[row]);
    const seen: Seen = {
      amount,
      filled: 0,
      texts: 0,
      errors: 0,
      identifying: 0,
      strong: 0,
      label: null,
      heading: null,
      lacksDate,
      firstText: "",
    };
    for (const role of roles) look(role.values[row] ?? null, role, seen);
    if (seen.texts > 1 && amount.kind !== "amount") seen.heading = headingAt(row, amount.kind === "empty");
    return seen;
  };
}

function rolesOf({ cells, mapping, layout, lastColumn }: BlockContext): ColumnRole[] {
  const columnsOf = (fields: readonly Field[]): Set<number> => new Set(fields.flatMap((f) => mapping[f]?.column ?? []));
  const identifying = columnsOf(IDENTIFYING);
  const strong = columnsOf(STRONG[layout]);
  return cells.columns.slice(0, lastColumn + 1).map((values, column) => ({
    values,
    isAmount: column === mapping.amount?.column,
    isPayee: column === mapping.payee?.column,
    identifying: identifying.has(column) ? 1 : 0,
    strong: strong.has(column) ? 1 : 0,
  }));
}

function look(cell: RawCell, role: ColumnRole, seen: Seen): void {
  if (isEmptyCell(cell)) return;
  seen.filled++;
  if (role.isAmount) return;
  if (isErrorCell(cell)) {
    seen.errors++;
    return;
  }
  if (typeof cell === "string" && readText(cell.trim(), role, seen)) return;
  seen.identifying += role.identifying;
  seen.strong += role.strong;
}

/** Takes note of a text; true where it is the label of a total, which identifies nothing. */
function readText(text: string, role: ColumnRole, seen: Seen): boolean {
  if (/[A-Za-z]/.test(text)) seen.texts++;
  if (seen.firstText === "") seen.firstText = text;
  if (seen.label !== null) return false;
  const kind = totalLabel(text);
  if (kind !== null) seen.label = { kind, text, inPayee: role.isPayee };
  return kind !== null;
}
