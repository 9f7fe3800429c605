import type { ShownValue } from "#application/figures/figure-trace";
import { inFull } from "../format/money.ts";
import { figure } from "../format/numbers.ts";

/** Decimals of a share or a measure; a count has none. */
const PLACES = 4;

/** What a cell shows, as words: £ to the penny. */
export function shownText(shown: ShownValue): string {
  switch (shown.kind) {
    case "pence":
      return inFull(shown.pence);
    case "number":
      return figure(shown.number, Number.isInteger(shown.number) ? 0 : PLACES);
    case "words":
      return shown.words;
  }
}
