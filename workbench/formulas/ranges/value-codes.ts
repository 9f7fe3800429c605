import type { CellValue } from "#workbench/model/cell";
import { readNumber } from "../values/read-number.ts";
import type { Criterion } from "./criterion.ts";

/** A block of cells coded by its distinct values (text in lower case), so that a criterion is asked once a value. */
export class ValueCodes {
  readonly codes: Int32Array;
  private readonly codeByValue = new Map<CellValue, number>();
  private readonly distinct: CellValue[] = [];
  private numericTexts: Map<number, number[]> | undefined;
  private readonly answers = new Map<string, readonly number[]>();

  constructor(cells: readonly CellValue[]) {
    this.codes = new Int32Array(cells.length);
    for (let i = 0; i < cells.length; i++) this.codes[i] = this.codeOf(cells[i] ?? null);
  }
  get size(): number {
    return this.distinct.length;
  }
  private codeOf(cell: CellValue): number {
    const value = typeof cell === "string" ? cell.toLowerCase() : cell;
    let code = this.codeByValue.get(value);
    if (code === undefined) {
      code = this.distinct.push(value) - 1;
      this.codeByValue.set(value, code);
    }
    return code;
  }

  /** Codes of the values that match; `text` names the criterion for the next time it is asked. */
  matching(criterion: Criterion, text: string): readonly number[] {
    let found = this.answers.get(text);
    if (!found) {
      found = criterion.isLookup ? this.lookUp(criterion.target) : this.scan(criterion);
      this.answers.set(text, found);
    }
    return found;
  }
  private lookUp(target: CellValue): readonly number[] {
    const same = this.codeByValue.get(target);
    const found = same === undefined ? [] : [same];
    return typeof target === "number" ? found.concat(this.textsReadingAs(target)) : found;
  }
  private textsReadingAs(target: number): readonly number[] {
    if (!this.numericTexts) {
      this.numericTexts = new Map();
      this.distinct.forEach((value, code) => {
        const number = typeof value === "string" ? readNumber(value) : undefined;
        if (number === undefined || Number.isNaN(number)) return;
        this.numericTexts!.set(number, [...(this.numericTexts!.get(number) ?? []), code]);
      });
    }
    return this.numericTexts.get(target) ?? [];
  }
  private scan(criterion: Criterion): readonly number[] {
    const found: number[] = [];
    this.distinct.forEach((value, code) => {
      if (criterion.matches(value)) found.push(code);
    });
    return found;
  }
}
