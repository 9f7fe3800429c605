import type { MovingPart } from "./expression.ts";

/** Thrown inside the parser only; parseFormula turns it into a value. */
export class SyntaxBreak {
  readonly position: number;
  readonly problem: string;
  constructor(position: number, problem: string) {
    this.position = position;
    this.problem = problem;
  }
}

/** The text of a formula and how far it has been read. */
export class FormulaText {
  readonly text: string;
  position: number;
  readonly moving: MovingPart[] = [];
  depth = 0;

  constructor(text: string) {
    this.text = text;
    this.position = text.startsWith("=") ? 1 : 0;
  }
  skipBlanks(): boolean {
    const before = this.position;
    while (/[ \n\r\t]/.test(this.text.charAt(this.position))) this.position++;
    return this.position > before;
  }
  /** The next character that is no blank, unread. */
  peek(): string {
    this.skipBlanks();
    return this.text.charAt(this.position);
  }
  take(symbol: string): boolean {
    this.skipBlanks();
    if (!this.text.startsWith(symbol, this.position)) return false;
    this.position += symbol.length;
    return true;
  }
  expect(symbol: string): void {
    if (!this.take(symbol)) this.fail(`"${symbol}" expected`);
  }
  /** What a sticky pattern finds here, without reading on. */
  look(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.position;
    return pattern.exec(this.text);
  }
  /** As look, and reads on where it is found. */
  read(pattern: RegExp): RegExpExecArray | null {
    const found = this.look(pattern);
    if (found) this.position += found[0].length;
    return found;
  }
  fail(problem: string): never {
    throw new SyntaxBreak(this.position, problem);
  }
}
