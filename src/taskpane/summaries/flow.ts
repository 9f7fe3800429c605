import type { PlaceCount } from "#domain/counting/place-count";

/** A body or theme in the picture; `top` and `height` in the units of the picture. */
export interface FlowEnd {
  readonly name: string;
  readonly pence: number;
  readonly top: number;
  readonly height: number;
}

/** What one body spends on one theme; where it leaves and where it arrives. */
export interface FlowBand {
  readonly body: string;
  readonly theme: string;
  readonly pence: number;
  readonly from: number;
  readonly to: number;
  readonly thickness: number;
}

export interface Flow {
  readonly bodies: readonly FlowEnd[];
  readonly themes: readonly FlowEnd[];
  readonly bands: readonly FlowBand[];
  readonly height: number;
}

/** How the picture is laid out, in px. */
export interface FlowLook {
  /** Height that all the money has together. */
  readonly money: number;
  /** Least room for one end: its name is one line of small print. */
  readonly least: number;
  readonly gap: number;
}

export interface FlowLink {
  readonly body: string;
  readonly theme: string;
  readonly pence: number;
}

/** Every body and theme with money between them, largest first; credits included. */
export function flowLinks(count: Pick<PlaceCount, "byAgencyTheme">): readonly FlowLink[] {
  const links = [...count.byAgencyTheme].flatMap(([body, themes]) =>
    [...themes].map(([theme, pence]) => ({ body, theme, pence })),
  );
  return links.filter(({ pence }) => pence !== 0).sort((a, b) => b.pence - a.pence);
}

/** Lays the links out between two columns of names. Links below nought have no width and are left to the table. */
export function layOutFlow(links: readonly FlowLink[], look: FlowLook): Flow {
  const drawn = links.filter(({ pence }) => pence > 0);
  const whole = drawn.reduce((sum, { pence }) => sum + pence, 0);
  const perPenny = whole === 0 ? 0 : look.money / whole;
  const bodies = layOutEnds(drawn, { of: "body", perPenny, look });
  const themes = layOutEnds(drawn, { of: "theme", perPenny, look });
  const leave = new Map(bodies.map(({ name, top }) => [name, top]));
  const arrive = new Map(themes.map(({ name, top }) => [name, top]));
  const bands = inOrder(drawn, bodies, themes).map((link) => {
    const thickness = link.pence * perPenny;
    const from = leave.get(link.body) ?? 0;
    const to = arrive.get(link.theme) ?? 0;
    leave.set(link.body, from + thickness);
    arrive.set(link.theme, to + thickness);
    return { ...link, from, to, thickness };
  });
  const last = [...bodies, ...themes].map(({ top, height }) => top + Math.max(height, look.least));
  return { bodies, themes, bands, height: Math.max(0, ...last) };
}

interface EndsLook {
  readonly of: "body" | "theme";
  readonly perPenny: number;
  readonly look: FlowLook;
}

function layOutEnds(links: readonly FlowLink[], { of, perPenny, look }: EndsLook): readonly FlowEnd[] {
  const sums = new Map<string, number>();
  for (const link of links) sums.set(link[of], (sums.get(link[of]) ?? 0) + link.pence);
  let top = 0;
  return [...sums]
    .sort(([, a], [, b]) => b - a)
    .map(([name, pence]) => {
      const end = { name, pence, top, height: pence * perPenny };
      top += Math.max(end.height, look.least) + look.gap;
      return end;
    });
}

/** Bands in the order of their ends, so that few cross. */
function inOrder(links: readonly FlowLink[], bodies: readonly FlowEnd[], themes: readonly FlowEnd[]) {
  const at = (ends: readonly FlowEnd[], name: string): number => ends.findIndex((end) => end.name === name);
  return [...links].sort(
    (a, b) => at(bodies, a.body) - at(bodies, b.body) || at(themes, a.theme) - at(themes, b.theme),
  );
}
