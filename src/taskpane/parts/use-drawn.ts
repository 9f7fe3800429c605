import {
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  useWindowVirtualizer,
  windowScroll,
} from "@tanstack/react-virtual";
import { type FocusEvent, type RefObject, useCallback, useRef, useState } from "react";
import { type DrawnItem, drawnRange, placeOf, withGaps } from "./drawn-range.ts";
import { useOpenInSight } from "./use-open-in-sight.ts";
import { useTop } from "./use-top.ts";

/** As many as are drawn whole: so short a list is what it always was, and Find in page reads all of it. */
export const DRAWN_WHOLE = 60;
/** The size of the pane until it has one, as while it is not open yet. CSS pixels. */
const FIRST_SIGHT = { width: 320, height: 600 };

export interface DrawnOptions {
  /** Of the items, in their order, no two alike. Kept by the caller from one drawing to the next. */
  readonly keys: readonly string[];
  /** The item that is open: drawn wherever one has scrolled to, with what is typed in it. */
  readonly openKey?: string | null | undefined;
  /** What an item is taken to be high until it has been drawn. CSS pixels. */
  readonly height: number;
}

export interface Drawn<List extends HTMLElement> {
  /** False where every item is drawn. */
  readonly isLong: boolean;
  readonly items: readonly DrawnItem[];
  readonly list: RefObject<List | null>;
  /** For the list itself. */
  readonly follows: {
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  };
  /** For each item of a long list, which bears its place as `data-index` too. */
  readonly measure: (item: HTMLElement | null) => void;
  /** Draws an item and its neighbours, until another is held. */
  readonly hold: (at: number) => void;
  /** The item that stands so many CSS pixels below another; above it where they are less than nought. */
  readonly itemFrom: (at: number, pixels: number) => number;
}

/**
 * Which items of a list are drawn: all of a short one; of a long one those in sight, the first and the last, the open one, and
 * the one that has the focus with its neighbours. So Tab and the arrow keys never meet a hole, and no focus is lost.
 */
export function useDrawn<List extends HTMLElement>({ keys, openKey, height }: DrawnOptions): Drawn<List> {
  const isLong = keys.length > DRAWN_WHOLE;
  const list = useRef<List>(null);
  const [held, setHeld] = useState<string | null>(null);
  const getItemKey = useCallback((at: number) => keys[at] ?? "", [keys]);
  const top = useTop(list, isLong);
  const kept = isLong ? [openKey, held].map((key) => keys.indexOf(key ?? "")) : [];
  const virtual = useWindowVirtualizer<HTMLElement>({
    ...WATCHED,
    enabled: isLong,
    count: keys.length,
    getItemKey,
    estimateSize: () => height,
    scrollMargin: top,
    initialRect: FIRST_SIGHT,
    rangeExtractor: (range) => drawnRange(range, kept),
  });
  useOpenInSight(list, isLong ? keys.indexOf(openKey ?? "") : -1);
  return {
    isLong,
    list,
    items: isLong ? withGaps(virtual.getVirtualItems(), top) : keys.map((_, at) => ({ at, gap: 0 })),
    follows: {
      onFocus: ({ target }) => {
        const at = placeOf(list.current, target);
        if (at !== null) setHeld(keys[at] ?? null);
      },
      onBlur: ({ relatedTarget }) => {
        // To the sheet it goes without a target, and comes back to where it was.
        if (relatedTarget instanceof Node && list.current?.contains(relatedTarget) === false) setHeld(null);
      },
    },
    measure: virtual.measureElement,
    hold: (at) => setHeld(keys[at] ?? null),
    itemFrom: (at, pixels) =>
      virtual.getVirtualItemForOffset((virtual.measurementsCache[at]?.start ?? 0) + pixels)?.index ?? at,
  };
}

type Options = Parameters<typeof useWindowVirtualizer<HTMLElement>>[0];

/** How the library looks at the page. */
const WATCHED = {
  // What is out of sight has no height, as a step behind another: what was known of it still holds.
  measureElement: (item, entry, instance) =>
    measureElement(item, entry, instance) ||
    measureElement(item, undefined, instance) ||
    instance.options.estimateSize(instance.indexFromElement(item)),
  // A pane that Excel hides has no height either, and is to be found again as it was left.
  observeElementRect: (instance, tell) => observeWindowRect(instance, (rect) => rect.height > 0 && tell(rect)),
  // It begins by scrolling to where the page is.
  scrollToFn: (offset, how, instance) => {
    if (offset + (how.adjustments ?? 0) !== window.scrollY) windowScroll(offset, how, instance);
  },
  // A step that comes back in sight may find the page scrolled elsewhere.
  observeElementOffset: (instance, tell) => {
    tell(window.scrollY, false);
    return observeWindowOffset(instance, tell);
  },
} satisfies Partial<Options>;
