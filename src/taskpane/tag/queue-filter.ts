import type { PlaceView, QueueGroup } from "#application/view/place-view";

/** What the untagged queue is narrowed to; "" = everything. */
export interface QueueFilter {
  /** Looked for in name and description, capitals apart; every word must stand there. */
  readonly text: string;
  /** The sheet of a source. */
  readonly sheet: string;
  readonly body: string;
  /** As typed: `5,000`, `£10k`, `2m`. */
  readonly least: string;
}

export const NO_FILTER: QueueFilter = { text: "", sheet: "", body: "", least: "" };

/** Both blocks of the queue, never added. */
export interface Queue {
  readonly inTotal: readonly QueueGroup[];
  readonly detail: readonly QueueGroup[];
}

/** The groups that the filter lets through. A group is shown whole where one of its rows fits: one decision is for all. */
export function filterQueue({ inTotal, detail }: PlaceView["tags"], filter: QueueFilter): Queue {
  if (!isFiltering(filter)) return { inTotal, detail };
  const fits = fitter(filter);
  return { inTotal: inTotal.filter(fits), detail: detail.filter(fits) };
}

export function isFiltering(filter: QueueFilter): boolean {
  return Object.values(filter).some((value: string) => value.trim() !== "");
}

function fitter({ text, sheet, body, least }: QueueFilter): (group: QueueGroup) => boolean {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const pence = readLeast(least) ?? 0;
  return (group) => {
    const said = `${group.name} ${group.description}`.toLowerCase();
    return (
      words.every((word) => said.includes(word)) &&
      (body === "" || group.bodies.includes(body)) &&
      (sheet === "" || group.rows.some((row) => row.sheet === sheet)) &&
      Math.abs(group.readPence) >= pence
    );
  };
}

const TIMES: ReadonlyMap<string, number> = new Map([
  ["k", 1_000],
  ["m", 1_000_000],
]);

/**
 * Pence of the least amount as it is typed; null where it is none.
 *
 * @example readLeast("£10k") // 1_000_000
 */
export function readLeast(typed: string): number | null {
  const [, figures = "", unit = ""] = /^£?\s*([\d,]+(?:\.\d+)?)\s*([km]?)$/i.exec(typed.trim()) ?? [];
  if (figures === "") return null;
  return Math.round(Number(figures.replaceAll(",", "")) * 100 * (TIMES.get(unit.toLowerCase()) ?? 1));
}

/** Bodies of the groups, A to Z: what the queue can be narrowed to. */
export function bodiesOf({ inTotal, detail }: Queue): readonly string[] {
  const bodies = new Set([...inTotal, ...detail].flatMap((group) => group.bodies));
  return [...bodies].filter((name) => name !== "").sort((a, b) => a.localeCompare(b, "en-GB"));
}
