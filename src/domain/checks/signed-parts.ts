import { type PenceByName, sumOf } from "../columns/tally.ts";
import type { PlaceCount } from "../counting/place-count.ts";
import { CONTROLS } from "../ledger/read-control.ts";

/** What a signature is given for beside the figures of rows 9 to 15 and the bodies, as TP Log calls it. */
export const SIGNED_PARTS = {
  cell: "spending by body and theme",
  function: "spending by function",
  capital: "spending by revenue and capital",
  accounting: "spending by accounting basis",
  control: "spending by control over the money",
  streams: "spending from named funding streams",
  leftOut: "left out by class",
  view2: "view 2, bodies of the place",
  view2Out: "view 2, straddling bodies out",
  view4: "view 4, the priority",
} as const;
export type SignedPartName = keyof typeof SIGNED_PARTS;

/** One figure of a part: its name stands under Source on TP Log, its £ under £ after. */
export interface SignedPart {
  readonly part: SignedPartName;
  readonly name: string;
  readonly pence: number;
}

/** What bears no function, kind or basis stands under these names, as on TP COFOG. */
export const UNCODED = "Uncoded";
export const NOT_STATED = "not stated";

/**
 * The figures of the four views, the themes, functions and classes that a return prints, as TP Log keeps them with a signature:
 * they may move while every total and every body stays.
 */
export function partsToSign(count: PlaceCount): SignedPart[] {
  const cells = [...count.byAgencyTheme].flatMap(([agency, themes]) =>
    [...themes].filter(([theme]) => theme !== "").map(([theme, pence]) => [`${agency} | ${theme}`, pence] as const),
  );
  const named = (figures: PenceByName, none: string) =>
    [...figures].map(([name, pence]) => [name || none, pence] as const);
  const of = (part: SignedPartName, figures: Iterable<readonly [string, number]>): SignedPart[] =>
    [...figures].filter(([, pence]) => pence !== 0).map(([name, pence]) => ({ part, name, pence }));
  return [
    ...of("cell", cells),
    ...of("function", named(count.byCofog1, UNCODED)),
    ...of("capital", named(count.byCapital, NOT_STATED)),
    ...of("accounting", named(count.byAccountingBasis, NOT_STATED)),
    ...of(
      "control",
      CONTROLS.map((control) => [control, count.byControl.get(control) ?? 0]),
    ),
    ...of("streams", [["", sumOf(count.byStream) - (count.byStream.get("") ?? 0)]]),
    ...of("leftOut", count.leftOutByClass),
    ...of("view2", [["", count.views.v2]]),
    ...of("view2Out", [["", count.views.v2InsideOnly]]),
    ...of("view4", [["", count.views.v4]]),
  ];
}

/** How many figures of parts are others than those that were signed: changed, new and gone. */
export function partsMoved(then: readonly SignedPart[], now: readonly SignedPart[]): number {
  const keyOf = ({ part, name }: SignedPart): string => `${part}|${name}`;
  const [before, after] = [then, now].map((parts) => new Map(parts.map((part) => [keyOf(part), part.pence])));
  const keys = new Set([...before!.keys(), ...after!.keys()]);
  return [...keys].filter((key) => (before!.get(key) ?? 0) !== (after!.get(key) ?? 0)).length;
}
