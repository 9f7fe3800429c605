import type { Selection } from "#application/pane/pane-actions";
import type { PlaceView, QueueGroup } from "#application/view/place-view";
import { inUnit } from "../format/money.ts";
import { Line } from "../parts/Line.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { TAG } from "../words/tag.ts";
import { CoverageBar } from "./CoverageBar.tsx";
import { FilterQueue } from "./FilterQueue.tsx";
import { NearThemes } from "./NearThemes.tsx";
import { QueueBlock } from "./QueueBlock.tsx";
import { TagForm } from "./TagForm.tsx";
import { useTagStyles } from "./tag-styles.ts";
import { queueOf, rowsIn, SELECTION_KEY, unitOf } from "./tag-subject.ts";
import type { Tagging } from "./use-tagging.ts";

export interface UntaggedTabProps {
  readonly tagging: Tagging;
  readonly selection: Selection | null;
  readonly onSplit: () => void;
}

/** Coverage, the rows selected in the sheet, and what waits for a theme. */
export function UntaggedTab({ tagging, selection, onSplit }: UntaggedTabProps) {
  const { view, open, subject, draft, toggle } = tagging;
  const form = () =>
    subject &&
    draft && <TagForm key={subject.key} tagging={tagging} subject={subject} draft={draft} onSplit={onSplit} />;
  const { inTotal, detail } = tagging.queue;
  const block = { view, openKey: open.key, onToggle: toggle, children: form };
  return (
    <>
      <CoverageBar view={view} />
      <SelectedRows tagging={tagging} selection={selection} form={form} />
      <NearThemes tagging={tagging} />
      {queueOf(view).length === 0 && <QueueEmpty view={view} />}
      <FilterQueue tagging={tagging} />
      {inTotal.length > 0 && (
        <QueueBlock
          {...block}
          heading={headingOf(TAG.inTotal, inTotal)}
          figure={TAG.toTag(sumOf(inTotal, view))}
          groups={inTotal}
        />
      )}
      {detail.length > 0 && (
        <QueueBlock {...block} heading={headingOf(TAG.detail, detail)} figure={sumOf(detail, view)} groups={detail} />
      )}
    </>
  );
}

function headingOf(heading: string, groups: readonly QueueGroup[]): string {
  return TAG.inGroups(heading, rowsIn(groups), groups.length);
}

interface SelectedRowsProps extends Pick<UntaggedTabProps, "tagging" | "selection"> {
  readonly form: () => React.ReactNode;
}

/** Rows that are selected in the sheet, and the line that holds them once somebody tags them. */
function SelectedRows({ tagging: { view, open, held, hold, toggle }, selection, form }: SelectedRowsProps) {
  const styles = useTagStyles();
  return (
    <>
      {selection !== null && selection.rows.length > 0 && (
        <div className={styles.apart}>
          <span className={styles.quiet}>{TAG.selected(selection.rows.length, amountOf(selection, view))}</span>
          <LinkButton onPress={() => hold(selection)}>{TAG.tagThese}</LinkButton>
        </div>
      )}
      {held !== null && (
        <Line
          words={TAG.selectedRows(held.rows.length)}
          small={held.sheet}
          figure={amountOf(held, view)}
          figureMeaning={TAG.rows(held.rows.length)}
          level={2}
          open={open.key === SELECTION_KEY}
          onToggle={() => toggle(SELECTION_KEY)}
        >
          {form()}
        </Line>
      )}
    </>
  );
}

function QueueEmpty({ view: { tags } }: { readonly view: PlaceView }) {
  const styles = useTagStyles();
  const left = tags.rows - tags.taggedRows;
  return <p className={styles.text}>{left === 0 ? TAG.allTagged(tags.rows) : TAG.queueEmpty(left)}</p>;
}

function amountOf({ pence, rows }: Selection, view: PlaceView): string {
  return inUnit(pence, unitOf(view, rows));
}

function sumOf(groups: readonly QueueGroup[], view: PlaceView): string {
  const pence = groups.reduce((sum, group) => sum + group.pence, 0);
  const isInFull = groups.every(({ rows }) => unitOf(view, rows) === "£");
  return inUnit(pence, isInFull ? "£" : view.place.unit);
}
