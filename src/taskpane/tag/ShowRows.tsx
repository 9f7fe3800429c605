import type { RowRef } from "#application/view/place-view";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { TAG } from "../words/tag.ts";

/** Selects the rows in the grid: one link a sheet on which they stand. */
export function ShowRows({ rows, desk }: { readonly rows: readonly RowRef[]; readonly desk: Desk }) {
  const sheets = new Map<string, number[]>();
  for (const { sheet, row } of rows) sheets.set(sheet, [...(sheets.get(sheet) ?? []), row]);
  return [...sheets].map(([sheet, at]) => (
    <LinkButton key={sheet} onPress={() => desk.showRows(sheet, at)}>
      {TAG.showRows(at.map((row) => row + 1))}
      {sheets.size > 1 && TAG.onSheet(sheet)}
    </LinkButton>
  ));
}
