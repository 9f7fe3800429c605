import type { BookInput } from "../book-input.ts";

/** Lines of TP Bridge that other sheets point to. */
export type BridgeLine =
  | "read"
  | "detail"
  | "otherPeriod"
  | "noShare"
  | "reported"
  | "outside"
  | "placeShare"
  | "paidBetween"
  | "total"
  | "external"
  | "net"
  | "unreconciled"
  | "disagreeing"
  | "funder"
  | "unconfirmed"
  | "unanswered"
  | "suspense"
  | "partial"
  | "population"
  | "stops";

/** Rows of TP Bridge, as the sheet numbers them; one line a class that something is left out under. */
export interface BridgeRows {
  readonly row: Readonly<Record<BridgeLine, number>>;
  readonly classes: readonly string[];
  readonly firstClass: number;
  readonly memo: number;
}

/** The £ of a bridge line, as other sheets point to it. */
export function bridgeCell(bridge: BridgeRows, line: BridgeLine): string {
  return `'TP Bridge'!$B$${String(bridge.row[line])}`;
}

export function layOutBridge(input: BookInput): BridgeRows {
  const classes = [...input.count.leftOutByClass.keys()];
  const firstClass = 8;
  const noShare = firstClass + classes.length;
  const memo = noShare + 8;
  return {
    classes,
    firstClass,
    memo,
    row: {
      read: 5,
      detail: 6,
      otherPeriod: 7,
      noShare,
      reported: noShare + 1,
      outside: noShare + 2,
      placeShare: noShare + 3,
      paidBetween: noShare + 4,
      total: noShare + 5,
      external: noShare + 6,
      net: noShare + 7,
      unreconciled: memo + 1,
      disagreeing: memo + 2,
      funder: memo + 3,
      suspense: memo + 4,
      partial: memo + 5,
      population: memo + 6,
      stops: memo + 7,
      unconfirmed: memo + 8,
      unanswered: memo + 9,
    },
  };
}
