import type { Finding } from "#domain/findings/finding";
import type { SheetSurvey } from "./ports/workbook.port.ts";

/**
 * What nobody sees of a sheet of spend and was read all the same: nothing is left out or taken in unsaid.
 *
 * Findings, each a look: `sheet-hidden`, `rows-hidden` (by hand or by a filter), `columns-hidden`.
 * @source inputs.md 2.7 row 26
 */
export function findHiddenParts({ name: sheet, visible, hides }: SheetSurvey): Finding[] {
  const about = { severity: "look", sheet, params: {} } as const;
  return [
    ...(visible ? [] : [{ code: "sheet-hidden", ...about }]),
    ...(hides?.rows ? [{ code: "rows-hidden", ...about }] : []),
    ...(hides?.columns ? [{ code: "columns-hidden", ...about }] : []),
  ];
}
