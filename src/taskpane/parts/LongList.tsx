import { makeStaticStyles, makeStyles } from "@fluentui/react-components";
import { type ReactNode, useMemo } from "react";
import { longListKeys } from "./long-list-keys.ts";
import { useDrawn } from "./use-drawn.ts";

/** The list holds its own place as heights become known: the browser's way of doing so would move it a second time. */
const useOneHold = makeStaticStyles({ "html:has([data-long])": { overflowAnchor: "none" } });

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // Margins of what stands in an item are of its height.
  item: { display: "flow-root" },
});

export interface LongListProps<Item> {
  readonly items: readonly Item[];
  /** What tells an item from all others, from one count to the next. */
  readonly keyOf: (item: Item, at: number) => string;
  /** What the items are, for a screen reader. */
  readonly label: string;
  readonly openKey?: string | null | undefined;
  /** What an item is taken to be high until it has been drawn. CSS pixels. */
  readonly height?: number;
  /** A list for a screen reader even where it is short; lines, which are headings, are one only where they are many. */
  readonly isList?: boolean;
  /** What stands in an item. */
  readonly children: (item: Item, at: number) => ReactNode;
}

/** A line of the pane with small print below. CSS pixels. */
const LINE = 49;

/** The one way to draw what may come to thousands: a short list whole, of a long one what is in sight. */
export function LongList<Item>(props: LongListProps<Item>) {
  const { items, keyOf, label, openKey, height = LINE, isList = false, children } = props;
  useOneHold();
  const styles = useStyles();
  // By the list alone: whoever draws it writes the function anew each time.
  const keys = useMemo(() => items.map((item, at) => keyOf(item, at)), [items]);
  const drawn = useDrawn<HTMLDivElement>({ keys, openKey, height });
  const { isLong, list } = drawn;
  const isSpoken = isLong || isList;
  return (
    <div
      ref={list}
      className={styles.list}
      {...(isSpoken && { role: "list", "aria-label": label })}
      {...(isLong && { ...drawn.follows, "data-long": "", onKeyDown: longListKeys(drawn, keys.length) })}
    >
      {drawn.items.map(({ at, gap }) => {
        const item = items[at];
        return (
          item !== undefined && (
            <div
              key={keys[at]}
              className={styles.item}
              {...(isSpoken && { role: "listitem" })}
              data-index={at}
              {...(isLong && {
                ref: drawn.measure,
                "aria-setsize": keys.length,
                "aria-posinset": at + 1,
                style: { marginTop: gap },
              })}
            >
              {children(item, at)}
            </div>
          )
        );
      })}
    </div>
  );
}
