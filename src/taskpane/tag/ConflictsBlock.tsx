import { useState } from "react";
import type { PlaceView } from "#application/view/place-view";
import type { RuleConflictView } from "#application/view/rules-view";
import { inUnit } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { Line } from "../parts/Line.tsx";
import { LongList } from "../parts/LongList.tsx";
import type { Desk } from "../step.ts";
import { TAG, TAG_RULES } from "../words/tag.ts";
import { ShowRows } from "./ShowRows.tsx";
import { nameRule } from "./name-rule.ts";
import { useTagStyles } from "./tag-styles.ts";
import { unitOf } from "./tag-subject.ts";
import { wordTags } from "./word-tags.ts";

export interface ConflictsBlockProps {
  readonly view: PlaceView;
  readonly desk: Desk;
}

/** Rule against rule, most money first: which won and why, what it gave, what the other would have given, and where. */
export function ConflictsBlock({ view, desk }: ConflictsBlockProps) {
  const [open, setOpen] = useState<string | null>(null);
  const conflicts = view.tags.conflicts ?? [];
  if (conflicts.length === 0) return null;
  return (
    <section>
      <BlockHead heading={TAG_RULES.conflicts} />
      <LongList items={conflicts} keyOf={keyOf} label={TAG_RULES.conflicts} openKey={open}>
        {(conflict) => (
          <ConflictLine
            conflict={conflict}
            view={view}
            desk={desk}
            open={open === keyOf(conflict)}
            onToggle={() => setOpen(open === keyOf(conflict) ? null : keyOf(conflict))}
          />
        )}
      </LongList>
    </section>
  );
}

function keyOf({ won, lost }: RuleConflictView): string {
  return `${won} ${lost}`;
}

interface ConflictLineProps extends ConflictsBlockProps {
  readonly conflict: RuleConflictView;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function ConflictLine({ conflict, view, desk, open, onToggle }: ConflictLineProps) {
  const styles = useTagStyles();
  const { sameOrder, wonGives, lostGives, pence, rows } = conflict;
  const [won, lost] = [nameRule(view, conflict.won), nameRule(view, conflict.lost)];
  return (
    <Line
      clip
      mark={sameOrder ? "look" : undefined}
      markWords={sameOrder ? TAG_RULES.undecided : undefined}
      words={TAG_RULES.conflict(won, lost)}
      small={TAG_RULES.conflictSmall(wordTags(wonGives).join(", "), wordTags(lostGives).join(", "))}
      figure={inUnit(pence, unitOf(view, rows))}
      figureMeaning={TAG.rows(rows.length)}
      open={open}
      onToggle={onToggle}
    >
      <p className={styles.text}>
        {sameOrder ? TAG_RULES.conflictWhy(won, lost) : TAG_RULES.conflictDecided(won, lost)}
      </p>
      <div className={styles.links}>
        <ShowRows rows={rows} desk={desk} />
      </div>
    </Line>
  );
}
