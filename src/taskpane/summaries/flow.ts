import type { PlaceCount } from "#domain/counting/place-count";

/** A funder, body or theme in the picture; `top` and `height` in the units of the picture. */
export interface FlowEnd {
  readonly name: string;
  readonly pence: number;
  readonly top: number;
  readonly height: number;
}

/** Money from one column to the next: of a funder to a body, or of a body to a theme. Whole pence, either sign. */
export interface FlowLink {
  readonly from: string;
  readonly to: string;
  readonly pence: number;
}

/** A link as it is drawn: where it leaves and where it arrives. */
export interface FlowBand extends FlowLink {
  readonly leaves: number;
  readonly arrives: number;
  readonly thickness: number;
}

export interface Flow {
  readonly columns: readonly (readonly FlowEnd[])[];
  /** Between one column and the next; one fewer than there are columns. */
  readonly bands: readonly (readonly FlowBand[])[];
  readonly height: number;
}

/** How the picture is laid out, in px. */
export interface FlowLook {
  /** Height that all the money has together. */
  readonly money: number;
  /** Least room for an end of that name: the lines of small print that it takes. */
  readonly roomFor: (name: string) => number;
  readonly gap: number;
}

/** Every body and theme with money between them, largest first; credits included. All together are the total. */
export function themeLinks(count: Pick<PlaceCount, "byAgencyTheme">): readonly FlowLink[] {
  const links = [...count.byAgencyTheme].flatMap(([from, themes]) =>
    [...themes].map(([to, pence]) => ({ from, to, pence })),
  );
  return largestFirst(links);
}

/**
 * Whose money each body spends, largest first: what other counted bodies pay it, as they state it and at place share, and
 * the rest of its place spend as its own. All together are the total, whatever payers and payees disagree by.
 *
 * @returns nothing where no body pays another: then each spends its own, and that says no more than the spending does.
 */
export function funderLinks(count: Pick<PlaceCount, "byAgency" | "pairs">): readonly FlowLink[] {
  const paid = count.pairs
    .filter(({ payerSaysPence }) => payerSaysPence !== 0)
    .map(({ payer, payee, payerSaysPence }) => ({ from: payer, to: payee, pence: payerSaysPence }));
  if (paid.length === 0) return [];
  const own = new Map(count.byAgency);
  for (const { to, pence } of paid) own.set(to, (own.get(to) ?? 0) - pence);
  return largestFirst([...paid, ...[...own].map(([body, pence]) => ({ from: body, to: body, pence }))]);
}

/** Lays the links out between columns of names. Links below nought have no width and are left to the table. */
export function layOutFlow(stages: readonly (readonly FlowLink[])[], look: FlowLook): Flow {
  const drawn = stages.map((links) => links.filter(({ pence }) => pence > 0));
  const most = Math.max(0, ...drawn.map((links) => links.reduce((sum, { pence }) => sum + pence, 0)));
  const perPenny = most === 0 ? 0 : look.money / most;
  const columns = [...drawn, []].map((links, at) =>
    layOutEnds(largestSums(sumsOf(drawn[at - 1] ?? [], "to"), sumsOf(links, "from")), perPenny, look),
  );
  const bands = drawn.map((links, at) =>
    layOutBands(links, { from: columns[at] ?? [], to: columns[at + 1] ?? [], perPenny }),
  );
  const feet = columns.flat().map(({ name, top, height }) => top + Math.max(height, look.roomFor(name)));
  return { columns, bands, height: Math.max(0, ...feet) };
}

function layOutEnds(sums: ReadonlyMap<string, number>, perPenny: number, look: FlowLook): readonly FlowEnd[] {
  let top = 0;
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(([name, pence]) => {
      const end = { name, pence, top, height: pence * perPenny };
      top += Math.max(end.height, look.roomFor(name)) + look.gap;
      return end;
    });
}

interface Between {
  readonly from: readonly FlowEnd[];
  readonly to: readonly FlowEnd[];
  readonly perPenny: number;
}

/** Bands in the order of their ends, so that few cross. */
function layOutBands(links: readonly FlowLink[], { from, to, perPenny }: Between): readonly FlowBand[] {
  const at = (ends: readonly FlowEnd[], name: string): number => ends.findIndex((end) => end.name === name);
  const leave = new Map(from.map(({ name, top }) => [name, top]));
  const arrive = new Map(to.map(({ name, top }) => [name, top]));
  return [...links]
    .sort((a, b) => at(from, a.from) - at(from, b.from) || at(to, a.to) - at(to, b.to))
    .map((link) => {
      const thickness = link.pence * perPenny;
      const leaves = leave.get(link.from) ?? 0;
      const arrives = arrive.get(link.to) ?? 0;
      leave.set(link.from, leaves + thickness);
      arrive.set(link.to, arrives + thickness);
      return { ...link, leaves, arrives, thickness };
    });
}

function sumsOf(links: readonly FlowLink[], end: "from" | "to"): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const link of links) sums.set(link[end], (sums.get(link[end]) ?? 0) + link.pence);
  return sums;
}

/** A body is as high as what comes in or what goes out, whichever is more: they differ by what has no width. */
function largestSums(into: ReadonlyMap<string, number>, out: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const names = new Set([...into.keys(), ...out.keys()]);
  return new Map([...names].map((name) => [name, Math.max(into.get(name) ?? 0, out.get(name) ?? 0)]));
}

function largestFirst(links: readonly FlowLink[]): readonly FlowLink[] {
  return links.filter(({ pence }) => pence !== 0).sort((a, b) => b.pence - a.pence);
}
