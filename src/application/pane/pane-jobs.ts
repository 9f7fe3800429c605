import type { Amendments } from "../amendments.ts";
import { done, type Result } from "../ports/result.ts";
import type { Progress, WorkbookPort } from "../ports/workbook.port.ts";
import type { PlaceView } from "../view/place-view.ts";
import type { Answer, Refusal } from "./pane-actions.ts";
import type { Looking, RecountedPlace, Recounting } from "./reckon-for-pane.ts";
import type { SourceLines } from "./source-lines.ts";

/** The long jobs as the pane's actions use them: they remember where the rows were when they were last looked at. */
export interface PaneJobs {
  readonly workbook: WorkbookPort;
  readonly now: () => string;
  readonly version: string;
  look(progress?: Progress): Answer<PlaceView>;
  recount(amendments: Amendments, progress?: Progress): Promise<Result<RecountedPlace, Refusal>>;
  lines(): readonly SourceLines[];
}

export interface PaneJobParts extends Pick<PaneJobs, "workbook" | "now" | "version"> {
  readonly looking: Looking;
  readonly recounting: Recounting;
}

export function paneJobs({ workbook, now, version, looking, recounting }: PaneJobParts): PaneJobs {
  let lines: readonly SourceLines[] = [];
  return {
    workbook,
    now,
    version,
    lines: () => lines,
    look: async (progress) => {
      const looked = await looking({ now: now(), version }, progress);
      if (!looked.ok) return looked;
      lines = looked.value.lines;
      return done(looked.value.view);
    },
    recount: async (amendments, progress) => {
      const recounted = await recounting({ now: now(), version, amendments }, progress);
      if (recounted.ok) lines = recounted.value.lines;
      return recounted;
    },
  };
}
