import type { Area } from "#workbench/model/address";
import { CellError, type CellValue } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import type { CellPlace } from "../values/cell-place.ts";
import { ArrayValue, type CellContext, type Operand } from "../values/operand.ts";
import type { ExternalAnswer, ExternalFunction } from "./external-functions.ts";
import { fingerprint } from "./fingerprint.ts";

/** Thrown where a formula waits for an outside function: its cell shows #BUSY! whatever stands around the call. */
export class Waiting {
  readonly what = "an outside function";
}
/** An array that an outside function gave: where it is the whole result of a formula, it spills. */
export class ExternalArray extends ArrayValue {}

interface Call {
  /** Function and arguments. */
  readonly key: string;
  answer: CellValue | ArrayValue | undefined;
  readonly cancel: () => void;
}

interface Wanted {
  readonly asked: ExternalFunction;
  readonly encoded: string;
  readonly key: string;
}

/**
 * The calls of outside functions, cell by cell. A call is made when its cell is computed with other arguments than
 * before; while it is under way the formula waits, and its answer makes the cell due again.
 */
export class ExternalCalls {
  private readonly cells = new Map<SheetModel, Map<number, Map<number, Call[]>>>();
  private readonly answered: CellPlace[] = [];
  private readonly tell: () => void;

  /** @param tell - called when an answer has come that the next recalculation will take in. */
  constructor(tell: () => void) {
    this.tell = tell;
  }

  /** @throws Waiting until the answer is there. */
  evaluate(asked: ExternalFunction, parameters: readonly Operand[], sheet: SheetModel, cell: CellContext): Operand {
    const place = { sheet, row: cell.row, column: cell.column };
    const calls = this.callsOf(place);
    const index = cell.calls++;
    const encoded = asked.encode(parameters);
    if (encoded instanceof CellError) return encoded;
    const key = fingerprint(encoded);
    let call = calls[index];
    if (call?.key !== key) {
      call?.cancel();
      call = this.start({ asked, encoded, key }, place);
      calls[index] = call;
    }
    if (call.answer === undefined) throw new Waiting();
    return call.answer;
  }

  private start({ asked, encoded, key }: Wanted, place: CellPlace): Call {
    let isWanted = true;
    const stop = asked.start(encoded, place, ({ value }: ExternalAnswer) => {
      if (!isWanted) return;
      call.answer = spillable(value);
      this.answered.push(place);
      this.tell();
    });
    const call: Call = {
      key,
      answer: undefined,
      cancel: () => {
        isWanted = false;
        stop();
      },
    };
    return call;
  }

  /** The cells whose formulas have come to an answer since the last time. */
  takeAnswered(): CellPlace[] {
    return this.answered.splice(0);
  }
  /** Cells that were written: what their formulas asked for is no longer wanted, and is asked for anew. */
  forget(sheet: SheetModel, area: Area): void {
    const columns = this.cells.get(sheet);
    for (const [column, rows] of columns ?? []) {
      if (column < area.left || column > area.right) continue;
      for (const [row, calls] of rows) {
        if (row < area.top || row > area.bottom) continue;
        for (const call of calls) call.cancel();
        rows.delete(row);
      }
    }
  }
  /** Nothing that is under way is wanted any more. */
  close(): void {
    for (const columns of this.cells.values()) {
      for (const rows of columns.values()) for (const calls of rows.values()) for (const call of calls) call.cancel();
    }
    this.cells.clear();
  }

  private callsOf({ sheet, row, column }: CellPlace): Call[] {
    let columns = this.cells.get(sheet);
    if (!columns) this.cells.set(sheet, (columns = new Map<number, Map<number, Call[]>>()));
    let rows = columns.get(column);
    if (!rows) columns.set(column, (rows = new Map<number, Call[]>()));
    let calls = rows.get(row);
    if (!calls) rows.set(row, (calls = []));
    return calls;
  }
}

function spillable(value: CellValue | ArrayValue): CellValue | ArrayValue {
  if (!(value instanceof ArrayValue)) return value;
  return value.rows * value.columns === 1 ? value.at(0, 0) : new ExternalArray(value.rows, value.columns, value.cells);
}
