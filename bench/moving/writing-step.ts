import { DEFAULT_PAYLOAD_BYTES } from "#office/chunks";
import type { PlacedColumns } from "#office/placed-columns";
import type { Session } from "#office/session";
import { writeColumnCells } from "#office/write-columns";
import { WriteQueue } from "#office/write-queue";
import { LOOK, valueColumn, workingLook } from "#sheets/plan/columns";
import { FORMATS } from "#sheets/plan/formats";
import { type BenchStep, median, stepBeside } from "../bench-step.ts";
import type { GeneratedSpend } from "../generate-spend.ts";
import { mustAgree } from "../must-agree.ts";
import { breathe } from "./breathe.ts";
import { PARSE } from "./reading-step.ts";
import { runsFor } from "../runs-for.ts";

export const WRITING = "writing: columns into chunks";
const COLUMNS = 4;

/**
 * Times how columns become the arrays of rows that Excel takes, chunk by chunk, beside the parsing of the same chunks from
 * their text.
 *
 * @throws Error where a row or a penny is missing from the chunks.
 */
export async function measureWriting(spend: GeneratedSpend): Promise<BenchStep[]> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let run = -1; run < runsFor(spend.rows); run++) {
    const excel = new TakenRows();
    const queue = new WriteQueue(excel.session, spend.rows * COLUMNS);
    const start = performance.now();
    await writeColumnCells(queue, placeOf(spend, excel));
    await queue.send();
    const whole = performance.now() - start;
    if (run === -1) mustHold(excel, spend);
    else {
      ours.push(whole - excel.spentMs);
      theirs.push(excel.parsingMs);
    }
  }
  return [stepBeside(WRITING, median(ours), { peer: PARSE, peerMs: median(theirs) })];
}

/** What stands beside a source: which row it is, its theme, its body, its £. */
function placeOf({ columns, rows }: GeneratedSpend, { sheet }: TakenRows): PlacedColumns {
  const rowIds = { length: rows, at: rowId, *[Symbol.iterator]() {} };
  const pounds = { length: rows, at: (row: number) => (columns.amountPence[row] ?? 0) / 100, *[Symbol.iterator]() {} };
  return {
    ...{ sheetName: "spend", sheet, headerRow: 0, firstRow: 1, rows, firstColumn: 12 },
    columns: [
      valueColumn("TP Row", rowIds, LOOK.key),
      valueColumn("TP Theme", columns.purpose, LOOK.input),
      valueColumn("TP Agency", columns.agency, LOOK.input),
      valueColumn("TP Place spend", pounds, workingLook(FORMATS.pounds)),
    ],
    ...{ mode: "named", fill: "copy" },
  };
}

function rowId(row: number): string {
  return `S01-${String(row + 1).padStart(6, "0")}`;
}

function mustHold({ rows, pence }: TakenRows, { columns, rows: wanted }: GeneratedSpend): void {
  mustAgree("writing: rows", rows, wanted);
  mustAgree(
    "writing: pence",
    pence,
    columns.amountPence.reduce((sum, one) => sum + one, 0),
  );
}

/** Excel as it takes arrays of rows; they are made text and parsed with each sync, which is not the product's time. */
class TakenRows {
  spentMs = 0;
  parsingMs = 0;
  rows = 0;
  pence = 0;
  private waiting: unknown[][][] = [];

  readonly sheet = {
    getRangeByIndexes: () => ({ untrack: () => this.range() }),
  } as unknown as Excel.Worksheet;

  get session(): Session {
    const application = {
      suspendApiCalculationUntilNextSync: () => undefined,
      suspendScreenUpdatingUntilNextSync: () => undefined,
    };
    const session = { workbook: { application }, payloadBytes: DEFAULT_PAYLOAD_BYTES, sheet: "", breathe };
    return { ...session, sync: () => this.sync() } as unknown as Session;
  }
  private range(): unknown {
    const { waiting } = this;
    return {
      set values(matrix: unknown[][]) {
        waiting.push(matrix);
      },
    };
  }
  private sync(): Promise<void> {
    const start = performance.now();
    for (const matrix of this.waiting.splice(0)) {
      const text = JSON.stringify(matrix);
      const made = performance.now();
      const parsed = JSON.parse(text) as unknown[][];
      this.parsingMs += performance.now() - made;
      this.rows += parsed.length;
      for (const row of parsed) this.pence += Math.round(Number(row.at(-1)) * 100);
    }
    this.spentMs += performance.now() - start;
    return Promise.resolve();
  }
}
