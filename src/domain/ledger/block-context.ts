import type { Unit } from "../place/registers.ts";
import type { SheetCells } from "./cells.ts";
import type { IncomeWritten } from "./income-written.ts";
import type { UnitAt } from "./unit-column.ts";
import type { Layout, Mapping } from "./reading.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

/** The mapped block in which rows are looked at. */
export interface BlockContext {
  readonly cells: SheetCells;
  readonly headerRow: number;
  readonly lastColumn: number;
  readonly mapping: Mapping;
  readonly layout: Layout;
  /** What the file states its amounts in, if it does; null = a place says it for the whole of it. */
  readonly statedUnit: Unit | null;
  /** The unit that each row says for itself; null = the sheet has no such column. */
  readonly unitAt: UnitAt | null;
  readonly vocabulary: RecognitionVocabulary;
  /** How a person said that income is written; null = nobody has. */
  readonly written: IncomeWritten | null;
}
