import type { Amendments } from "#application/amendments";
import type { BatchFile } from "#application/pane/pane-actions";
import type { NotSpend } from "#domain/ledger/reading";
import type { PlaceView, SourceView } from "#application/view/place-view";
import { openThings, saidOf } from "./source-answers.ts";

/** One source that came of a file, or a file that gave none. */
export interface BatchRow {
  readonly key: string;
  readonly file: string;
  /** Its rows stood in the workbook already. */
  readonly stood: boolean;
  /** null = no spend was found in the file, or on this sheet of it. */
  readonly source: SourceView | null;
  /** Of a sheet without spend: why, where it was said. */
  readonly why: NotSpend["finding"] | null;
  /** The sheet; "" where no sheet came of the file. */
  readonly sheet: string;
  /** Questions that are open, and things to look at. */
  readonly toSettle: number;
}

/** What was read of each file of a batch, as the workbook stands now: file by file, its sheets and their sources in order. */
export function batchRows(
  batch: readonly BatchFile[],
  view: Pick<PlaceView, "sources" | "notSpend">,
  pending: Amendments,
): BatchRow[] {
  return batch.flatMap(({ file, sheets, stood }) => {
    const none = { file, stood, source: null, why: null, toSettle: 0 };
    const rows = sheets.flatMap((sheet): BatchRow[] => {
      const sources = view.sources.filter((source) => source.sheet === sheet);
      const why = view.notSpend.find((one) => one.sheet === sheet)?.finding ?? null;
      if (sources.length === 0) return [{ ...none, key: `${file} ${sheet}`, sheet, why }];
      return sources.map((source) => ({
        ...none,
        key: `${file} ${source.key}`,
        sheet,
        source,
        toSettle: openThings(source, saidOf(pending, source)),
      }));
    });
    return rows.length === 0 ? [{ ...none, key: file, sheet: "" }] : rows;
  });
}
