import type { CheckRow } from "#domain/checks/check";
import type { PlaceView } from "#application/view/place-view";
import { openStops } from "#domain/checks/run-checks";

/** The blocks of the Checks step, in the order in which they stand. */
export const BLOCKS = ["stop", "look", "not-proven", "note"] as const;
export type Block = (typeof BLOCKS)[number];

/** The checks of a count by what a person has to do about them. */
export interface SortedChecks {
  readonly blocks: Readonly<Record<Block, readonly CheckRow[]>>;
  readonly ties: readonly CheckRow[];
  /** n/a: they have no object in this count. */
  readonly notUsed: readonly CheckRow[];
  /** n of m tie. m is all checks, those not used too: it stays where one comes into use at a Recount. */
  readonly of: number;
  /** What may be signed, with its sentence on the return. */
  readonly limitations: number;
  /** Of those, and of the notes, how many a person has given a reason for. */
  readonly explained: number;
}

/**
 * The checks of a view. While the sheets are out of date that they are not as the tool counts (F11) says the same once more:
 * the Recount that is needed is said, and keeps the signature off, by itself.
 */
export function checksSaid({ checks, isStale }: Pick<PlaceView, "checks" | "isStale">): readonly CheckRow[] {
  return isStale ? checks.filter(({ id }) => id !== "F11") : checks;
}

/**
 * Sorts the checks into blocks, each with the largest £ first.
 *
 * @source pane.md, step 6; assurance.md, severities
 */
export function sortChecks(checks: readonly CheckRow[]): SortedChecks {
  const stops = new Set(openStops(checks));
  const inBlock = (block: Block): CheckRow[] =>
    checks.filter((check) => blockOf(check, stops.has(check)) === block).sort(bySize);
  const blocks = {
    stop: inBlock("stop"),
    look: inBlock("look"),
    "not-proven": inBlock("not-proven"),
    note: inBlock("note"),
  };
  const ties = checks.filter(({ result }) => result === "Ties");
  const notUsed = checks.filter(({ result }) => result === "n/a");
  return {
    blocks,
    ties,
    notUsed,
    of: checks.length,
    limitations: blocks.look.length + blocks["not-proven"].length,
    explained: [...blocks.look, ...blocks["not-proven"], ...blocks.note].filter(isExplained).length,
  };
}

function isExplained({ explained, isExplainedByParts }: CheckRow): boolean {
  return explained !== undefined || isExplainedByParts === true;
}

/** Whatever is printed on the return stands under Look at or Not proven, and nothing else does: a note that proves nothing is a note. */
function blockOf({ result, severity }: CheckRow, isStop: boolean): Block | null {
  if (result === "Ties" || result === "n/a") return null;
  if (isStop) return "stop";
  if (severity === "N") return "note";
  return result === "Not proven" ? "not-proven" : "look";
}

/** £ first, by size; then whatever else is counted. */
function bySize(a: CheckRow, b: CheckRow): number {
  const isPence = (check: CheckRow): number => (check.unit === "pence" ? 1 : 0);
  const size = ({ difference, thisSide }: CheckRow): number => Math.abs(difference ?? thisSide ?? 0);
  return isPence(b) - isPence(a) || size(b) - size(a);
}

/** Ids of the checks that stand in `all` and were not worked out. */
export function notWorkedOut(checks: readonly CheckRow[], all: Readonly<Record<string, string>>): readonly string[] {
  const worked = new Set(checks.map(({ id }) => id));
  return Object.keys(all).filter((id) => !worked.has(id));
}
