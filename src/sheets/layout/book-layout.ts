import type { BookInput } from "../book-input.ts";
import { columnLetters } from "../plan/address.ts";
import type { TpBlock } from "../ranges.ts";
import { layOutBlock } from "../source-columns.sheet.ts";
import { type BridgeRows, layOutBridge } from "./bridge-rows.ts";
import { checkRows } from "./check-rows.ts";
import { type CofogRows, layOutCofog } from "./cofog-rows.ts";
import { type DuplicateRows, layOutDuplicates } from "./duplicate-rows.ts";
import { layOutOverlap, type OverlapRows } from "./overlap-rows.ts";

/** Rows `first` to `last` with their total below, as the sheet numbers them (1-based). */
export interface ListRows {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** Where everything stands that another sheet's formula may point to. Rows as the sheet numbers them. */
export interface BookLayout {
  readonly input: BookInput;
  readonly blocks: readonly TpBlock[];
  readonly agencies: readonly string[];
  readonly themes: readonly string[];
  readonly bridge: BridgeRows;
  readonly bodies: ListRows;
  readonly matrix: MatrixRows;
  readonly cofog: CofogRows;
  readonly overlap: OverlapRows;
  /** null where no source holds payments. */
  readonly duplicates: DuplicateRows | null;
  /** Formula text of check F12: cells of the other sheets that somebody typed over; absent = they are not planned yet. */
  readonly typedOver?: string;
  /** Row of each check that this count makes, by id. */
  readonly checkRows: ReadonlyMap<string, number>;
}

/** TP Agency x Theme: bodies down, themes across from B, then Untagged and Total; the same before netting below. */
export interface MatrixRows extends ListRows {
  readonly beforeHead: number;
  readonly beforeFirst: number;
  readonly beforeLast: number;
  /** Letters of the last theme, of Untagged and of Total. */
  readonly lastTheme: string;
  readonly untagged: string;
  readonly totalColumn: string;
}

/** First row under the headings of every sheet but TP Return and TP Method. */
export const FIRST_ROW = 5;

/** Settles the rows of every sheet before any is planned, so that sheets may point at one another. */
export function layOutBook(input: BookInput): BookLayout {
  const agencies = orOne(
    input.agencies.map((agency) => agency.name),
    "(no body)",
  );
  const themes = orOne(input.themes, "(no theme)");
  const bodies = listRows(agencies.length);
  return {
    input,
    blocks: input.blocks.map((block) => layOutBlock(block, input)),
    agencies,
    themes,
    bridge: layOutBridge(input),
    bodies,
    matrix: layOutMatrix(bodies, themes.length),
    cofog: layOutCofog(input),
    overlap: layOutOverlap(input, themes.length, agencies.length),
    duplicates: layOutDuplicates(input),
    checkRows: checkRows(input),
  };
}

function orOne(names: readonly string[], none: string): readonly string[] {
  return names.length > 0 ? names : [none];
}

function listRows(count: number): ListRows {
  const last = FIRST_ROW + count - 1;
  return { first: FIRST_ROW, last, total: last + 1 };
}

function layOutMatrix(bodies: ListRows, themes: number): MatrixRows {
  const beforeHead = bodies.total + 3;
  return {
    ...bodies,
    beforeHead,
    beforeFirst: beforeHead + 1,
    beforeLast: beforeHead + (bodies.last - bodies.first + 1),
    lastTheme: columnLetters(themes),
    untagged: columnLetters(themes + 1),
    totalColumn: columnLetters(themes + 2),
  };
}
