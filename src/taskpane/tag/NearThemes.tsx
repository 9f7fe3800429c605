import { useEffect, useId, useRef } from "react";
import type { NearTheme } from "#application/view/place-view";
import { inUnit } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { Line } from "../parts/Line.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { LongList } from "../parts/LongList.tsx";
import { moveFocusOn } from "../parts/move-focus-on.ts";
import { NEAR } from "../words/near.ts";
import { TAG } from "../words/tag.ts";
import { ShowRows } from "./ShowRows.tsx";
import { useTagStyles } from "./tag-styles.ts";
import { unitOf } from "./tag-subject.ts";
import type { OpenLine, Tagging } from "./use-tagging.ts";

/** Key of the line of a theme; no group of the queue has one like it. */
export function nearKey({ word }: NearTheme): string {
  return `near ${word}`;
}

/** Themes that may be a slip for another: each with the button that takes the right word over all its rows. */
export function NearThemes({ tagging }: { readonly tagging: Tagging }) {
  const { view, open, toggle } = tagging;
  const near = view.tags.near ?? [];
  const id = useId();
  const openAt = near.findIndex((theme) => nearKey(theme) === open.key);
  const focused = useRef<OpenLine | null>(null);
  useEffect(() => {
    // Once for each opening: a line that moves up in the list does not take the focus again.
    if (open.takesFocus && openAt >= 0 && focused.current !== open)
      moveFocusOn(document.getElementById(`${id}-${String(openAt)}`));
    focused.current = open;
  }, [open, openAt, id]);
  if (near.length === 0) return null;
  return (
    <section>
      <BlockHead heading={NEAR.heading} />
      <LongList items={near} keyOf={({ word }) => word} label={NEAR.heading} openKey={near[openAt]?.word}>
        {(theme, at) => (
          <Line
            id={`${id}-${String(at)}`}
            clip
            mark="look"
            words={`“${theme.word}”`}
            small={NEAR.meant(theme.meant)}
            figure={inUnit(theme.pence, unitOf(view, theme.rows))}
            figureMeaning={TAG.rows(theme.rows.length)}
            open={at === openAt}
            onToggle={() => toggle(nearKey(theme))}
          >
            {at === openAt && <TakeOver tagging={tagging} theme={theme} />}
          </Line>
        )}
      </LongList>
    </section>
  );
}

/** One tag of all rows, which Revert takes back as one. */
function TakeOver({ tagging: { view, desk }, theme }: { readonly tagging: Tagging; readonly theme: NearTheme }) {
  const styles = useTagStyles();
  const { word, meant, pence, rows } = theme;
  const take = (): void =>
    void desk.run(TAG.tagging(rows.length), (actions) => actions.tagLots([{ rows, tags: { theme: meant } }]));
  return (
    <>
      <p className={styles.text}>{NEAR.why(word)}</p>
      <div className={styles.links}>
        <LinkButton onPress={take}>{NEAR.take(rows.length, inUnit(pence, unitOf(view, rows)), meant)}</LinkButton>
        <ShowRows rows={rows} desk={desk} />
      </div>
    </>
  );
}
