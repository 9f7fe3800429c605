import { done } from "../ports/result.ts";
import { PARTNER_TEMPLATE, type SamplePlace } from "#reference/sample-place";
import type { Amendments } from "../amendments.ts";
import type { FunctionCellsPort } from "../ports/function-cells.port.ts";
import type { Progress } from "../ports/workbook.port.ts";
import type { PlaceView } from "../view/place-view.ts";
import { fetchPacks, type PackFetching } from "../packs/fetch-packs.ts";
import { addSample, addSamplePayments } from "./add-sample.ts";
import { bringIn, type FileReading } from "./bring-in.ts";
import { convertFunctions, recalculateStuck } from "./function-cells.ts";
import type { Answer, Done, PaneActions, Revertible } from "./pane-actions.ts";
import { type PaneJobParts, type PaneJobs, paneJobs } from "./pane-jobs.ts";
import { filterOn, filterSource, followFilters, showAll } from "./filter-source.ts";
import { refusedBy } from "./refuse.ts";
import type { RecountedPlace } from "./reckon-for-pane.ts";
import { sayAmended } from "./say-amended.ts";
import { sayRecount, saySigned, sayTime } from "./say.ts";
import { readSelection, selectedNow } from "./selected-now.ts";
import { figureTracing } from "./trace-figures.ts";
import { useSelectedCells, useWholeSheet } from "./use-selected-cells.ts";
import { tagAndRecount } from "./tag-and-recount.ts";
import { tagLots } from "./tag-actions.ts";

/** What the pane's actions are made of. `looking` and `recounting` may be far away, in a worker. */
export interface PaneParts extends PaneJobParts, FileReading {
  readonly sample: SamplePlace;
  readonly packs: PackFetching;
  readonly functionCells: FunctionCellsPort;
}

/** Everything the pane can ask for, over the open workbook. */
export function makePaneActions(parts: PaneParts): PaneActions {
  const jobs = paneJobs(parts);
  const { workbook } = parts;
  const figures = figureTracing(jobs);
  return {
    ...writingActions(jobs, parts, () => figures.forget()),
    starterPacks: () => fetchPacks(parts.packs),
    traceFigure: (cell, listed) => figures.trace(cell, listed),
    showRows: async (sheet, rows) => {
      const shown = await workbook.showRows(sheet, rows);
      return shown.ok ? shown : refusedBy(shown.error);
    },
    openSheet: async (name) => {
      const opened = await workbook.openSheet(name);
      return opened.ok ? opened : refusedBy(opened.error);
    },
    filterRows: (sheet, rows) => filterSource(jobs, sheet, rows),
    showAllRows: (sheet) => showAll(jobs, sheet),
    filterOn: (sheet) => filterOn(jobs, sheet),
    selected: () => selectedNow(jobs),
    watch: ({ changed, selected, picked, filtered }) => {
      const follow = followFilters(workbook, (filter) => filtered?.(filter));
      return workbook.watch({
        changed: () => {
          figures.forget();
          changed();
        },
        selected: (cells) => {
          const { rows, cell } = readSelection(jobs, cells);
          selected(rows);
          picked?.(cell);
          follow(cells);
        },
      });
    },
  };
}

type WritingActions = Omit<
  PaneActions,
  | "starterPacks"
  | "showRows"
  | "filterRows"
  | "showAllRows"
  | "filterOn"
  | "openSheet"
  | "traceFigure"
  | "selected"
  | "watch"
>;

/** What may write: after it, and while it runs, nothing that was read of figures before holds. */
function writingActions(jobs: PaneJobs, parts: PaneParts, forget: () => void): WritingActions {
  const anew = async <T>(work: () => Answer<T>): Answer<T> => {
    forget();
    try {
      return await work();
    } finally {
      forget();
    }
  };
  return {
    look: (progress) => anew(() => jobs.look(progress)),
    duplicatesOf: (row, progress) => anew(() => jobs.lookForRow(row, progress)),
    recount: (amendments, progress) => anew(() => recount(jobs, amendments, progress)),
    bringIn: (files, progress) => anew(() => bringIn(jobs, parts, { files, progress })),
    addSample: (progress) => anew(() => addSample(jobs, parts, progress)),
    addSamplePayments: (progress) => anew(() => addSamplePayments(jobs, parts, progress)),
    useSelectedCells: (progress) => anew(() => useSelectedCells(jobs, progress)),
    useWholeSheet: (sheet, progress) => anew(() => useWholeSheet(jobs, sheet, progress)),
    addPartnerTemplate: () => anew(() => addPartnerTemplate(jobs, parts)),
    tagRows: (rows, tags) => anew(() => tagLots(jobs, [{ rows, tags }])),
    tagLots: (lots) => anew(() => tagLots(jobs, lots)),
    tagAndRecount: (lots, amendments, progress) =>
      anew(() => tagAndRecount({ tag: () => tagLots(jobs, lots), recount: () => recount(jobs, amendments, progress) })),
    convertFunctions: (progress) => anew(() => convertFunctions(jobs, parts.functionCells, progress)),
    recalculateStuck: (progress) => anew(() => recalculateStuck(jobs, parts.functionCells, progress)),
  };
}

async function recount(jobs: PaneJobs, amendments: Amendments, progress?: Progress): Answer<Done> {
  const recounted = await jobs.recount(amendments, progress);
  if (!recounted.ok) return recounted;
  const { view } = recounted.value;
  const said = amendments.signOff ? saySigned(view) : sayRecount(view);
  return done({ view, said, undo: undoOf(jobs, amendments, recounted.value) });
}

/** A Recount that nothing was said with has nothing to take back: it may be run as often as one likes. */
function undoOf(jobs: PaneJobs, amendments: Amendments, { inverse, stood }: RecountedPlace): Revertible | null {
  if (Object.keys(inverse).length === 0) return null;
  return {
    // Cells chosen in the grid ride on whatever Recount comes next: the inverse knows of them.
    what: sayAmended({ ...amendments, ...(inverse.mappings && { mappings: inverse.mappings }) }, sayTime(jobs.now())),
    revert: async (): Answer<PlaceView> => {
      const back = await jobs.recount(inverse, undefined, { inverse, stood });
      return back.ok ? done(back.value.view) : back;
    },
  };
}

async function addPartnerTemplate(jobs: PaneJobs, { sheetNameFor }: PaneParts): Answer<Done> {
  const survey = await jobs.workbook.survey();
  if (!survey.ok) return refusedBy(survey.error);
  const name = sheetNameFor(
    PARTNER_TEMPLATE.sheet,
    survey.value.map((sheet) => sheet.name),
  );
  const added = await jobs.workbook.addSheets([{ name, rows: [PARTNER_TEMPLATE.headings] }]);
  if (!added.ok) return refusedBy(added.error);
  const view = await jobs.look();
  const said = `A blank partner template is on sheet “${name}”. Fill in one row a line of spending.`;
  return view.ok ? done({ view: view.value, said, undo: null }) : view;
}
