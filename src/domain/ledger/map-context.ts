import type { SheetCells } from "./cells.ts";
import type { IncomeWritten } from "./income-written.ts";
import type { RecognitionVocabulary } from "./vocabulary.ts";

/** Where the mapping is made: the sheet, its row of headings and the words. */
export interface MapContext {
  readonly cells: SheetCells;
  readonly headerRow: number;
  readonly vocabulary: RecognitionVocabulary;
  /** How a person said that income is written; null or absent = nobody has. */
  readonly written?: IncomeWritten | null;
}
