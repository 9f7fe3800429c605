import type { Desk } from "../step.ts";
import { ROW_FILTER } from "../words/row-filter.ts";
import { LinkButton } from "./LinkButton.tsx";

export interface FilterRowsProps {
  /** Rows (0-based), by the sheet on which they stand. */
  readonly where: readonly { readonly sheet: string; readonly rows: readonly number[] }[];
  readonly desk: Pick<Desk, "filterRows">;
}

/** Leaves the rows alone in sight: one way for each sheet, which names it where there are several. */
export function FilterRows({ where, desk }: FilterRowsProps) {
  return where.map(({ sheet, rows }) => (
    <LinkButton key={sheet} onPress={() => desk.filterRows(sheet, rows)}>
      {where.length === 1 ? ROW_FILTER.filter : ROW_FILTER.filterOf(sheet)}
    </LinkButton>
  ));
}
