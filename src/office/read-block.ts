import type { RawCell } from "#domain/ledger/cells";
import { ReadPace } from "./chunks.ts";
import type { Session } from "./session.ts";
import { Refusal, translateError } from "./translate-error.ts";

/** A block to read: where it stands and how large it is. */
export interface ReadableBlock {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** What is read of each cell; absent = its value. */
  readonly what?: "formulas";
}

/** Reads a block in chunks of whole rows; `take` is given each chunk, with the number of rows read so far, before the next. */
export async function readBlock(
  session: Session,
  block: ReadableBlock,
  take: (values: RawCell[][], done: number) => void | Promise<void>,
): Promise<void> {
  const pace = new ReadPace(block.columns, session.payloadBytes);
  let done = 0;
  while (done < block.rows) {
    const rows = Math.min(pace.rows, block.rows - done);
    const values = await readRows(session, block, { first: done, rows });
    if (values === undefined) {
      if (!pace.wasTooLarge()) throw new Refusal({ code: "payload-too-large", sheet: session.sheet });
      continue;
    }
    pace.came(values);
    done += rows;
    await take(values, done);
  }
}

/** One chunk; undefined where Excel would not give so much at once. */
async function readRows(
  session: Session,
  block: ReadableBlock,
  part: { first: number; rows: number },
): Promise<RawCell[][] | undefined> {
  const range = block.sheet.getRangeByIndexes(block.row + part.first, block.column, part.rows, block.columns);
  const what = block.what ?? "values";
  if (what === "values") range.load("values");
  else range.load("formulas");
  try {
    await session.sync();
  } catch (fault) {
    if (translateError(fault, session.sheet).code !== "payload-too-large") throw fault;
    return undefined;
  }
  range.untrack();
  return loaded(range, what)?.map((row) => row.map(toRawCell));
}

/** On some hosts a range that is too large answers null instead of failing, which Excel's types do not say. */
function loaded(range: Excel.Range, what: "values" | "formulas"): unknown[][] | null {
  return range[what] as unknown[][] | null;
}

/** Excel gives an empty cell as "". */
export function toRawCell(value: unknown): RawCell {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}
