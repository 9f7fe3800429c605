import type { TypedRow } from "./typed-tags.ts";

/** How a body's rows come to the place: by a basis, or at a share that stands on the rows. */
export type ShareWay = { readonly basis: string } | { readonly share: number };

/** A person's decision that a body's rows come to the place another way. */
export interface ShareDecision {
  readonly agency: string;
  readonly from: ShareWay;
  readonly to: ShareWay;
  /** Why; it stands on TP Log. */
  readonly note: string;
  /** Who agreed to it, as a person types it; it stands on TP Log. Absent = not said. */
  readonly agreedBy?: string;
  /** What the decision took the place of: given where it is taken back, and then laid down again as it was. */
  readonly before?: SharesBefore;
}

/** What was said of the rows of a body, and its basis, before a decision. */
export interface SharesBefore {
  /** By row id; undefined under a tag = no person had said anything of it. */
  readonly rows: Readonly<Record<string, TypedRow>>;
  /** null = the body's basis was not touched. */
  readonly defaultBasis: string | null;
}

/** What a decision is about: the rows of one body that come to the place one way. */
export function keyOfShare({ agency, from }: Pick<ShareDecision, "agency" | "from">): string {
  return [agency, ...("basis" in from ? ["basis", from.basis] : ["share", String(from.share)])].join("|");
}

/** `crimes`, `60 % stated`, `no share` */
export function sayWay(way: ShareWay): string {
  if ("basis" in way) return way.basis === "" ? "no share" : way.basis;
  return `${(way.share * 100).toLocaleString("en-GB", { maximumFractionDigits: 4 })} % stated`;
}
