import { useLayoutEffect, useRef, useState } from "react";
import { itemAt } from "./drawn-range.ts";
import { LinkButton } from "./LinkButton.tsx";
import { LongList, type LongListProps } from "./LongList.tsx";

export interface CutListProps<Item> extends LongListProps<Item> {
  /** As many as are shown until the rest is asked for. */
  readonly first: number;
  /** Words of the button, by how many are left. */
  readonly more: (left: number) => string;
}

/** A list that stands before other things to read: its first items, and the rest on demand. */
export function CutList<Item>({ first, more, ...list }: CutListProps<Item>) {
  const [isWhole, setWhole] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const wasWhole = useRef(isWhole);
  useLayoutEffect(() => {
    // The button that was pressed is gone: one reads on at the first that it brought.
    const next = isWhole && !wasWhole.current ? itemAt(root.current?.firstElementChild ?? null, first) : null;
    wasWhole.current = isWhole;
    if (next === null) return;
    next.tabIndex = -1;
    next.focus();
  }, [isWhole, first]);
  const left = list.items.length - first;
  return (
    <div ref={root}>
      <LongList {...list} items={isWhole ? list.items : list.items.slice(0, first)} />
      {left > 0 && !isWhole && <LinkButton onPress={() => setWhole(true)}>{more(left)}</LinkButton>}
    </div>
  );
}
