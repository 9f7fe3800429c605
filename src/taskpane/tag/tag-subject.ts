import type { Selection } from "#application/pane/pane-actions";
import type { PlaceView, QueueGroup, RowRef } from "#application/view/place-view";
import type { Unit } from "#domain/place/registers";
import type { RuleField } from "#domain/tagging/rule";
import { TAG } from "../words/tag.ts";

/** What the form tags: a group of the queue, or the rows selected in the sheet. */
export interface TagSubject {
  readonly key: string;
  readonly name: string;
  readonly agency: string;
  readonly rows: readonly RowRef[];
  readonly pence: number;
  readonly unit: Unit;
  readonly suggestion: QueueGroup["suggestion"];
  /** Where a rule would look; null where no rule can be made of it. */
  readonly ruleField: RuleField | null;
}

export const SELECTION_KEY = "selected rows";

export function subjectOfGroup(view: PlaceView, group: QueueGroup, rejected: ReadonlySet<string>): TagSubject {
  const { key, name, agency, rows, pence } = group;
  const suggestion = rejected.has(key) ? null : group.suggestion;
  return { key, name, agency, rows, pence, suggestion, unit: unitOf(view, rows), ruleField: ruleFieldOf(view, rows) };
}

export function subjectOfSelection(view: PlaceView, { rows, pence }: Selection): TagSubject {
  return {
    key: SELECTION_KEY,
    name: TAG.selectedRows(rows.length),
    agency: "",
    rows,
    pence,
    unit: unitOf(view, rows),
    suggestion: null,
    ruleField: null,
  };
}

/** Payments are shown in full, everything else in the unit of the place. */
export function unitOf(view: PlaceView, rows: readonly RowRef[]): Unit {
  return sourceOf(view, rows)?.layout === "payments" ? "£" : view.place.unit;
}

/** The field that the names of the queue come from: the payee, else the service, else what it was for. */
export function ruleFieldOf(view: PlaceView, rows: readonly RowRef[]): RuleField | null {
  const fields = new Set(sourceOf(view, rows)?.columns.map(({ field }) => field));
  return (["payee", "service", "purpose"] as const).find((field) => fields.has(field)) ?? null;
}

/** Groups of both blocks, in the order in which they are worked through. */
export function queueOf({
  tags,
}: {
  readonly tags: Pick<PlaceView["tags"], "inTotal" | "detail">;
}): readonly QueueGroup[] {
  return [...tags.inTotal, ...tags.detail];
}

/** Rows of some groups together. */
export function rowsIn(groups: readonly QueueGroup[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

function sourceOf(view: PlaceView, [first]: readonly RowRef[]) {
  return view.sources.find(({ sheet }) => sheet === first?.sheet);
}
