/** A cell by its sheet, 0-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Where a number is from, as a sum of cells.
 *
 * `lost` = it is no sum of cells: a share, a count of cells, a product of two figures. `nothing` = a number of the formula
 * itself. `column` = cells of one column, each once. `counted` = rows that were counted, each as 1.
 */
export type Origin =
  | { readonly kind: "nothing" }
  | { readonly kind: "lost" }
  | ({ readonly kind: "cell" } & CellPlace)
  | { readonly kind: "column"; readonly sheet: string; readonly column: number; readonly rows: readonly number[] }
  | { readonly kind: "counted"; readonly sheet: string; readonly rows: readonly number[] }
  | { readonly kind: "scaled"; readonly by: number; readonly of: Origin }
  | { readonly kind: "sum"; readonly parts: readonly Origin[] };

export const NOTHING: Origin = { kind: "nothing" };
export const LOST: Origin = { kind: "lost" };

/** The origin of a sum. */
export function addOrigins(parts: readonly Origin[]): Origin {
  const told = parts.filter(({ kind }) => kind !== "nothing");
  if (told.length === 0) return NOTHING;
  return told.length === 1 ? told[0]! : { kind: "sum", parts: told };
}

/** The origin of a number taken so many times. */
export function scaleOrigin(of: Origin, by: number): Origin {
  if (by === 0 || of.kind === "nothing") return NOTHING;
  return by === 1 || of.kind === "lost" ? of : { kind: "scaled", by, of };
}

/** One cell of an origin: `times` is how often it stands in the sum, less often than once where a part of it does. */
export interface OriginCell extends CellPlace {
  readonly times: number;
}

/** An origin cell by cell. */
export interface OriginCells {
  /** Each cell once; none where it cancels out. */
  readonly cells: readonly OriginCell[];
  /** Rows that were counted: `column` is -1. */
  readonly counted: readonly OriginCell[];
}

/** @returns null where it is no sum of cells. */
export function originCells(origin: Origin): OriginCells | null {
  const cells = new CellTally();
  const counted = new CellTally();
  return gather(origin, 1, { cells, counted }) ? { cells: cells.all(), counted: counted.all() } : null;
}

interface Tallies {
  readonly cells: CellTally;
  readonly counted: CellTally;
}

function gather(origin: Origin, times: number, tallies: Tallies): boolean {
  switch (origin.kind) {
    case "nothing":
      return true;
    case "lost":
      return false;
    case "cell":
      tallies.cells.add(origin, times);
      return true;
    case "column":
      for (const row of origin.rows) tallies.cells.add({ sheet: origin.sheet, row, column: origin.column }, times);
      return true;
    case "counted":
      for (const row of origin.rows) tallies.counted.add({ sheet: origin.sheet, row, column: -1 }, times);
      return true;
    case "scaled":
      return gather(origin.of, times * origin.by, tallies);
    case "sum":
      return origin.parts.every((part) => gather(part, times, tallies));
  }
}

/** More columns than a sheet has, with room for -1. */
const COLUMNS = 16_385;

class CellTally {
  private readonly sheets = new Map<string, Map<number, number>>();

  add({ sheet, row, column }: CellPlace, times: number): void {
    const cells = this.sheets.get(sheet) ?? new Map<number, number>();
    this.sheets.set(sheet, cells);
    const key = row * COLUMNS + column + 1;
    cells.set(key, (cells.get(key) ?? 0) + times);
  }
  all(): OriginCell[] {
    return [...this.sheets].flatMap(([sheet, cells]) =>
      [...cells]
        .filter(([, times]) => times !== 0)
        .map(([key, times]) => ({ sheet, row: Math.floor(key / COLUMNS), column: (key % COLUMNS) - 1, times })),
    );
  }
}
