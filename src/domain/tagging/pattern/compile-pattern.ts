import { isWordCharacter } from "./character-class.ts";
import { parsePattern, type PatternEdge, type PatternNode, PatternRefused } from "./parse-pattern.ts";

/** A pattern that may be run, or in words why it may not. */
export type CompiledPattern = { readonly test: (text: string) => boolean } | { readonly refused: string };

const MOST_CHARACTERS = 200;
/** Parts of a pattern with its repeats written out. 200 characters without counted repeats never come to more. */
const MOST_PARTS = 300;

/** `next`: one of these goes on where the step holds. */
type Step =
  | { readonly kind: "character"; readonly takes: (character: string) => boolean; next: number }
  | { readonly kind: "edge"; readonly edge: PatternEdge; next: number }
  | { readonly kind: "fork"; next: number; other: number }
  | { readonly kind: "end" };

/**
 * Makes a pattern ready to be looked for anywhere in a text.
 *
 * It is never given to the language's own expressions, which can take for ever over one cell (`(a+)+$`): all ways through
 * the pattern are followed side by side, so that a text of n characters costs at most n × steps, whatever the pattern.
 *
 * @param pattern - as a person wrote it; case does not matter. `test` wants its text in lower case.
 * @example compilePattern("^foster.*care$") // { test }
 */
export function compilePattern(pattern: string): CompiledPattern {
  if (pattern.length > MOST_CHARACTERS) return { refused: `it is longer than ${MOST_CHARACTERS} characters` };
  try {
    const program = new Program();
    const start = program.add(parsePattern(pattern), program.end());
    const runner = new Runner(program.steps, start);
    return { test: (text) => runner.test(text) };
  } catch (fault) {
    if (fault instanceof PatternRefused) return { refused: fault.message };
    throw fault;
  }
}

/** Steps made from the end of the pattern to its beginning, so that each knows where to go on. */
class Program {
  readonly steps: Step[] = [];
  /** Counted as they are come to, not by the steps they make: an empty group makes none and can be repeated all the same. */
  private parts = 0;

  end(): number {
    return this.push({ kind: "end" });
  }
  /** @returns the step at which the node begins; it goes on at `next`. */
  add(node: PatternNode, next: number): number {
    if (++this.parts > MOST_PARTS) throw new PatternRefused("it is too long once its repeats are written out");
    switch (node.kind) {
      case "character":
        return this.push({ kind: "character", takes: node.takes, next });
      case "edge":
        return this.push({ kind: "edge", edge: node.edge, next });
      case "sequence":
        return node.parts.reduceRight((after, part) => this.add(part, after), next);
      case "either":
        return node.sides
          .map((side) => this.add(side, next))
          .reduce((one, other) => this.push({ kind: "fork", next: one, other }));
      case "repeat":
        return this.repeat(node, next);
    }
  }
  private repeat({ part, least, most }: Extract<PatternNode, { kind: "repeat" }>, next: number): number {
    let begin = next;
    if (most === null) {
      const fork: Step = { kind: "fork", next: 0, other: next };
      begin = this.push(fork);
      fork.next = this.add(part, begin);
    }
    for (let left = (most ?? least) - least; left > 0; left--) {
      begin = this.push({ kind: "fork", next: this.add(part, begin), other: next });
    }
    for (let times = 0; times < least; times++) begin = this.add(part, begin);
    return begin;
  }
  private push(step: Step): number {
    return this.steps.push(step) - 1;
  }
}

/** A place between two characters; "" at either end of the text. */
interface Place {
  readonly before: string;
  readonly after: string;
}

/** Follows all ways through a pattern at once. Its lists are made once and used for every text. */
class Runner {
  private readonly steps: readonly Step[];
  private readonly start: number;
  /** The place at which a step was last come to: each step is followed once a place. */
  private readonly seen: Int32Array;
  private here: number[] = [];
  private waiting: number[] = [];
  private place = 0;

  constructor(steps: readonly Step[], start: number) {
    this.steps = steps;
    this.start = start;
    this.seen = new Int32Array(steps.length);
  }
  test(text: string): boolean {
    const characters = Array.from(text);
    this.waiting.length = 0;
    for (let at = 0; at <= characters.length; at++) {
      this.waiting.push(this.start);
      if (this.reach({ before: characters[at - 1] ?? "", after: characters[at] ?? "" })) return true;
      this.take(characters[at] ?? "");
    }
    return false;
  }
  /** Every step that can be come to without taking a character. @returns true where the end is one of them. */
  private reach(place: Place): boolean {
    const { steps, seen, waiting: open, here } = this;
    here.length = 0;
    this.place++;
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (seen[index] === this.place) continue;
      seen[index] = this.place;
      const step = steps[index]!;
      if (step.kind === "end") return true;
      if (step.kind === "character") here.push(index);
      else if (step.kind === "fork") open.push(step.next, step.other);
      else if (holds(step.edge, place)) open.push(step.next);
    }
    return false;
  }
  /** Where the pattern goes on once a character is taken. */
  private take(character: string): void {
    this.waiting.length = 0;
    if (character === "") return;
    for (const index of this.here) {
      const step = this.steps[index]!;
      if (step.kind === "character" && step.takes(character)) this.waiting.push(step.next);
    }
  }
}

function holds(edge: PatternEdge, { before, after }: Place): boolean {
  switch (edge) {
    case "start":
      return before === "";
    case "end":
      return after === "";
    case "word edge":
      return isWordCharacter(before) !== isWordCharacter(after);
    case "no word edge":
      return isWordCharacter(before) === isWordCharacter(after);
  }
}
