import { isWordCharacter } from "./character-class.ts";
import { parsePattern, type PatternEdge, type PatternNode, PatternRefused } from "./parse-pattern.ts";

/** A pattern that may be run, or in words why it may not. */
export type CompiledPattern = { readonly test: (text: string) => boolean } | { readonly refused: string };

const MOST_CHARACTERS = 200;
const MOST_STEPS = 2000;

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
    return { test: (text) => run(program.steps, start, text) };
  } catch (fault) {
    if (fault instanceof PatternRefused) return { refused: fault.message };
    throw fault;
  }
}

/** Steps made from the end of the pattern to its beginning, so that each knows where to go on. */
class Program {
  readonly steps: Step[] = [];

  end(): number {
    return this.push({ kind: "end" });
  }
  /** @returns the step at which the node begins; it goes on at `next`. */
  add(node: PatternNode, next: number): number {
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
    if (this.steps.length >= MOST_STEPS) throw new PatternRefused("it is too long once its repeats are written out");
    return this.steps.push(step) - 1;
  }
}

/** A place between two characters; "" at either end of the text. */
interface Place {
  readonly before: string;
  readonly after: string;
}

function run(steps: readonly Step[], start: number, text: string): boolean {
  const characters = Array.from(text);
  let waiting = new Set<number>();
  for (let at = 0; at <= characters.length; at++) {
    const place = { before: characters[at - 1] ?? "", after: characters[at] ?? "" };
    const here = new Set<number>();
    if (reach(steps, [...waiting, start], { place, here })) return true;
    waiting = place.after === "" ? new Set() : taken(steps, here, place.after);
  }
  return false;
}

/** Where the pattern goes on once a character is taken. */
function taken(steps: readonly Step[], here: ReadonlySet<number>, character: string): Set<number> {
  const next = new Set<number>();
  for (const index of here) {
    const step = steps[index]!;
    if (step.kind === "character" && step.takes(character)) next.add(step.next);
  }
  return next;
}

/** Every step that can be come to without taking a character. @returns true where the end is one of them. */
function reach(
  steps: readonly Step[],
  from: readonly number[],
  { place, here }: { readonly place: Place; readonly here: Set<number> },
): boolean {
  const open = [...from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (here.has(index)) continue;
    here.add(index);
    const step = steps[index]!;
    if (step.kind === "end") return true;
    if (step.kind === "fork") open.push(step.next, step.other);
    if (step.kind === "edge" && holds(step.edge, place)) open.push(step.next);
  }
  return false;
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
