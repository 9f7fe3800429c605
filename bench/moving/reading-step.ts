import type { RawCell, SheetCells } from "#domain/ledger/cells";
import { DEFAULT_PAYLOAD_BYTES } from "#office/chunks";
import { readSheet } from "#office/read-sheet";
import type { Session } from "#office/session";
import { type BenchStep, median, stepBeside } from "../bench-step.ts";
import type { GeneratedSpend } from "../generate-spend.ts";
import { runsFor } from "../runs-for.ts";
import { breathe } from "./breathe.ts";
import { HEADINGS, spendCells } from "./spend-cells.ts";

export const READING = "reading: chunks into columns";
export const PARSE = "JSON.parse of the same chunks";

/**
 * Times what becomes of the cells of a sheet once Excel has given them: the product's own reading, whose every chunk is parsed
 * from its text before, which is the peer's time and none of the product's.
 *
 * @throws Error where a cell is not what was on the sheet.
 */
export async function measureReading(spend: GeneratedSpend): Promise<BenchStep[]> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let run = -1; run < runsFor(spend.rows); run++) {
    const excel = new ParsedSheet(spend);
    const start = performance.now();
    const cells = await readSheet(excel.session, "spend");
    const whole = performance.now() - start;
    if (run === -1) mustHold(cells, spend);
    else {
      ours.push(whole - excel.spentMs);
      theirs.push(excel.parsingMs);
    }
  }
  return [stepBeside(READING, median(ours), { peer: PARSE, peerMs: median(theirs) })];
}

function mustHold({ columns, rowCount }: SheetCells, spend: GeneratedSpend): void {
  const cellsOf = spendCells(spend);
  for (let row = 0; row < rowCount; row++) {
    cellsOf(row).forEach((cell, column) => {
      // Excel's answer for a cell that holds nothing is an empty text.
      if (columns[column]?.[row] !== (cell === "" ? null : cell))
        throw new Error(`reading: row ${String(row + 1)} is not as it was`);
    });
  }
}

/** A sheet of which only reading is asked: every answer is parsed from text, as office.js does. */
class ParsedSheet {
  /** All that is not the product's: making the text, which no one times, and parsing it. */
  spentMs = 0;
  parsingMs = 0;
  private readonly cellsOf: (row: number) => RawCell[];
  private asked: { first: number; rows: number; values: RawCell[][] | undefined } | undefined;
  private readonly rows: number;

  constructor(spend: GeneratedSpend) {
    this.cellsOf = spendCells(spend);
    this.rows = spend.rows + 1;
  }
  get session(): Session {
    const sheets = { getItemOrNullObject: (name: string) => (name === "spend" ? this.sheet() : absent()) };
    const session = { workbook: { worksheets: sheets }, payloadBytes: DEFAULT_PAYLOAD_BYTES, sheet: "", breathe };
    return { ...session, sync: () => this.sync() } as unknown as Session;
  }
  private sheet(): unknown {
    const used = { rowIndex: 0, columnIndex: 0, rowCount: this.rows, columnCount: HEADINGS.length };
    const sheet = {
      isNullObject: false,
      load: () => sheet,
      getUsedRangeOrNullObject: () => ({ load: () => ({ isNullObject: false, ...used }) }),
      getRangeByIndexes: (first: number, _column: number, rows: number) => this.range(first, rows),
    };
    return sheet;
  }
  private range(first: number, rows: number): unknown {
    const asked: NonNullable<ParsedSheet["asked"]> = { first, rows, values: undefined };
    return {
      load: () => (this.asked = asked),
      untrack: () => undefined,
      get values() {
        return asked.values;
      },
      getMergedAreasOrNullObject: absent,
    };
  }
  private sync(): Promise<void> {
    const { asked } = this;
    this.asked = undefined;
    if (!asked) return Promise.resolve();
    const start = performance.now();
    const text = JSON.stringify(Array.from({ length: asked.rows }, (_, row) => this.cellsOf(asked.first + row)));
    const made = performance.now();
    asked.values = JSON.parse(text) as RawCell[][];
    const end = performance.now();
    this.parsingMs += end - made;
    this.spentMs += end - start;
    return Promise.resolve();
  }
}

function absent(): unknown {
  const none = { isNullObject: true, load: () => none, areas: { load: () => undefined } };
  return none;
}
