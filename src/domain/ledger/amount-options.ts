import type { Finding } from "../findings/finding.ts";
import { columnNames, upperHeading } from "./heading-name.ts";
import type { MapContext } from "./map-context.ts";

/** A column that could be the amount: `name` is what a mapping says to have it read, `over` the heading above it or "". */
export interface AmountOption {
  readonly column: number;
  readonly name: string;
  readonly over: string;
}

/**
 * Says that several columns could be the amount and hold different figures: only a person can choose.
 * Finding: `amount-ambiguous`, a stop; `amountOptions` reads the columns from it again.
 */
export function amountAmbiguous(context: MapContext, between: readonly number[]): Finding {
  const { cells, headerRow: row } = context;
  const options = between.map((column) => optionAt(context, column));
  const [first, second] = options;
  if (!first || !second) throw new Error("amounts are ambiguous between two columns or more");
  const numbered = options.flatMap((option, at) =>
    Object.entries(option).map(
      ([key, value]: [string, string | number]) => [`${key}${String(at + 1)}`, value] as const,
    ),
  );
  const both = { first: first.name, firstOver: first.over, second: second.name, secondOver: second.over };
  const params = { ...both, secondColumn: second.column, options: options.length, ...Object.fromEntries(numbered) };
  return { code: "amount-ambiguous", severity: "stop", sheet: cells.sheet, row, column: first.column, params };
}

function optionAt({ cells, headerRow }: MapContext, column: number): AmountOption {
  return { column, name: columnNames(cells, headerRow)(column), over: upperHeading(cells, headerRow, column) };
}

/** The columns between which a person is to choose, left to right as they were found. */
export function amountOptions({ params }: Finding): AmountOption[] {
  return Array.from({ length: Number(params["options"] ?? 0) }, (_, at) => ({
    column: Number(params[`column${String(at + 1)}`]),
    name: String(params[`name${String(at + 1)}`] ?? ""),
    over: String(params[`over${String(at + 1)}`] ?? ""),
  }));
}
