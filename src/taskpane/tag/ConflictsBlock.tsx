import { useState } from "react";
import type { PlaceView } from "#application/view/place-view";
import { inUnit } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { Line } from "../parts/Line.tsx";
import type { Desk } from "../step.ts";
import { TAG, TAG_RULES } from "../words/tag.ts";
import { ShowRows } from "./ShowRows.tsx";
import { useTagStyles } from "./tag-styles.ts";
import { unitOf } from "./tag-subject.ts";
import { wordTags } from "./word-tags.ts";

export interface ConflictsBlockProps {
  readonly view: PlaceView;
  readonly desk: Desk;
}

/** Rule against rule, most money first: what the upper one gave, what the other would have given, and where. */
export function ConflictsBlock({ view, desk }: ConflictsBlockProps) {
  const styles = useTagStyles();
  const [open, setOpen] = useState<string | null>(null);
  const conflicts = view.tags.conflicts ?? [];
  if (conflicts.length === 0) return null;
  return (
    <section>
      <BlockHead heading={TAG_RULES.conflicts} />
      {conflicts.map(({ won, lost, wonGives, lostGives, pence, rows }) => {
        const key = TAG_RULES.conflict(won, lost);
        return (
          <Line
            key={key}
            clip
            mark="look"
            markWords={TAG_RULES.conflicts}
            words={key}
            small={TAG_RULES.conflictSmall(wordTags(wonGives).join(", "), wordTags(lostGives).join(", "))}
            figure={inUnit(pence, unitOf(view, rows))}
            figureMeaning={TAG.rows(rows.length)}
            open={open === key}
            onToggle={() => setOpen(open === key ? null : key)}
          >
            {open === key && (
              <>
                <p className={styles.text}>{TAG_RULES.conflictWhy(won, lost)}</p>
                <ShowRows rows={rows} desk={desk} />
              </>
            )}
          </Line>
        );
      })}
    </section>
  );
}
