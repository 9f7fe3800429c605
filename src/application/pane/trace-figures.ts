import { openFigureBook } from "../figures/figure-book.ts";
import type { FigureCell, FigureTrace } from "../figures/figure-trace.ts";
import { RowFinder } from "../figures/find-rows.ts";
import type { KnownLine } from "../figures/list-rows.ts";
import { traceFigure, type TraceGround } from "../figures/trace-figure.ts";
import { done, type Result } from "../ports/result.ts";
import type { WorkbookError } from "../ports/workbook-error.ts";
import type { SourceView } from "../view/place-view.ts";
import type { Answer } from "./pane-actions.ts";
import type { PaneJobs } from "./pane-jobs.ts";
import { refusedBy } from "./refuse.ts";
import { lineAt } from "./source-lines.ts";

/** Traces figures; what was read of the workbook is kept until something in it changes. */
export interface FigureTracing {
  trace(cell: FigureCell, listed: number): Answer<FigureTrace>;
  /** Cells were written, by a person or by us. */
  forget(): void;
}

type Ground = Pick<TraceGround, "book" | "finder">;

export function figureTracing(jobs: PaneJobs): FigureTracing {
  let opened: Promise<Result<Ground, WorkbookError>> | null = null;
  return {
    trace: async (cell, listed) => {
      const mine = (opened ??= open(jobs));
      const ground = await mine;
      // A workbook that could not be read is asked again next time.
      if (!ground.ok && opened === mine) opened = null;
      if (!ground.ok) return refusedBy(ground.error);
      const known = { ...ground.value, workbook: jobs.workbook, lineAt: lineFinder(jobs) };
      const traced = await traceFigure(known, cell, listed);
      return traced.ok ? traced : refusedBy(traced.error);
    },
    forget: () => {
      opened = null;
    },
  };
}

async function open({ workbook }: PaneJobs): Promise<Result<Ground, WorkbookError>> {
  const book = await openFigureBook(workbook);
  return book.ok ? done({ book: book.value, finder: new RowFinder(book.value) }) : book;
}

/** What says of a row what it is, in the order in which it is read. */
const WORD_FIELDS: readonly unknown[] = ["payee", "service", "purpose"];

function lineFinder(jobs: PaneJobs): TraceGround["lineAt"] {
  const columns = new Map<string, readonly number[]>();
  const keyOf = (sheet: string, headerRow: number): string => `${String(headerRow)} ${sheet}`;
  for (const source of jobs.sources()) columns.set(keyOf(source.sheet, source.headerRow), wordColumns(source));
  return (sheet, row): KnownLine | null => {
    const line = lineAt(jobs.lines(), sheet, row);
    if (!line) return null;
    const { ref, place } = line;
    return { ref, place, wordColumns: columns.get(keyOf(sheet, place.headerRow)) ?? [] };
  };
}

function wordColumns({ columns }: SourceView): number[] {
  const ranked = columns.map(({ column, field }) => ({ column, rank: WORD_FIELDS.indexOf(field) }));
  return ranked
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank)
    .map(({ column }) => column);
}
