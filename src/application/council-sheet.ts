import type { Finding } from "#domain/findings/finding";
import type { SheetCells } from "#domain/ledger/cells";
import type { SheetSurvey } from "./ports/workbook.port.ts";

/** A sheet of the council's with its cells, and the file it was brought in from ("" where it was in the workbook). */
export interface CouncilSheet {
  readonly survey: SheetSurvey;
  readonly cells: SheetCells;
  readonly path: string;
  /**
   * Field -> heading, where a person has said which column is which; which cells alone are read, see
   * `CHOSEN_CELLS`; and how income is written, see `INCOME_WRITTEN`.
   */
  readonly mapping: Readonly<Record<string, string>>;
  /** What a person should know of headings that an earlier file of the body spelt otherwise. */
  readonly drift?: readonly Finding[];
  /** Why its cells could not be read, and none is held here; absent = they were. */
  readonly unread?: Finding;
}
