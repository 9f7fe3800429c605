import { type Documents, linesOf } from "./gather-documents.ts";
import { findBuckets, membersOf } from "./kernels/find-buckets.ts";
import { RunPurposes } from "./run-purposes.ts";

/** Equal lines within documents: those to look into, and those that are the way of the file or of the payee. */
export interface EqualLines {
  /**
   * Each finding: what stands in one document as often as it has parts, of entries of the columns, equal in amount and purpose.
   * A document that stands there in full twice is one finding of two parts.
   */
  readonly repeated: readonly (readonly (readonly number[])[])[];
  /** Each list: entries of the columns, equal in amount and purpose, of one document. */
  readonly runs: readonly (readonly number[])[];
}

/** Of a file's documents with several lines, those that repeat one; from here on it is the way of the file. */
const USUAL_REPEATS = 0.05;
/** Of a file's documents, those that stand there in full twice or thrice; beyond this it is the way of the file. */
const USUAL_DOUBLES = 0.01;
/** Spreads by which a count has to lie above what is usual: a handful among few documents is chance. */
const SURE = 2;
/** With fewer documents of a payee in a file that stand there in full twice, none of it is a rule. */
const USUAL_OF_PAYEE = 3;
/** With fewer, no share says what is usual. */
const FEWEST = 5;
/** More equal lines than this in a document are journeys or residents, not a slip. */
const MOST_SLIPPED = 3;
/** This many amounts that repeat, not all alike or more than once over, are prices: a slip repeats one line, or all once. */
const FEWEST_PRICES = 2;

/**
 * Finds equal lines within one document: same amount, same purpose. A document that stands there in full twice may have been
 * entered twice. Equal lines among others, or in a file that repeats lines as a rule, are journeys, residents, pieces.
 *
 * @param entries - documents to be looked at.
 * @source method.md: "Identical lines inside one document: repeat line, possible"; data/README.md, legitimate exact duplicates
 */
export function findEqualLines(documents: Documents, entries: Int32Array): EqualLines {
  const habits = new Habits(documents);
  const repeats = repeatsOf(documents, entries);
  for (const d of entries) habits.see(d, repeats.get(d));
  const repeated: (readonly (readonly number[])[])[] = [];
  const runs: (readonly number[])[] = [];
  for (const [d, sets] of repeats) {
    if (habits.isUsual(d, sets)) runs.push(...sets);
    else if (isDoubled(documents, d, sets)) repeated.push(copiesOf(sets));
    else repeated.push(...sets.map((lines) => copiesOf([lines])));
  }
  return { repeated, runs };
}

/** Sets as long as each other as the copies that they make up: the first of each set, the second of each. */
function copiesOf(sets: LineSets): number[][] {
  return sets[0]!.map((_, copy) => sets.map((lines) => lines[copy]!));
}

/** Every line of the document stands there as often as every other. */
function isDoubled(documents: Documents, d: number, sets: LineSets): boolean {
  const times = sets[0]?.length;
  const covered = sets.reduce((sum, { length }) => sum + length, 0);
  return covered === linesOf(documents, d).length && sets.every(({ length }) => length === times);
}

type LineSets = readonly (readonly number[])[];

/** Document -> its sets of equal lines, for those that have any. */
function repeatsOf(documents: Documents, entries: Int32Array): ReadonlyMap<number, LineSets> {
  const { payments } = documents;
  const documentOf = new Int32Array(payments.size).fill(-1);
  for (const d of entries) {
    const lines = linesOf(documents, d);
    if (lines.length > 1) for (const line of lines) documentOf[line] = d;
  }
  const lines = documents.lines.filter((line) => documentOf[line]! >= 0 && payments.pence[line]! > 0);
  const found = findBuckets(lines, [payments.pence, documentOf, payments.purpose]);
  const repeats = new Map<number, number[][]>();
  for (let bucket = 0; bucket < found.count; bucket++) {
    const members = Array.from(membersOf(found, bucket));
    const d = documentOf[members[0]!]!;
    repeats.set(d, [...(repeats.get(d) ?? []), members]);
  }
  return repeats;
}

interface Habit {
  documents: number;
  ofLines: number;
  repeating: number;
  doubled: number;
  /** Documents of a payee for a purpose, and those that stand there in full twice. */
  readonly ofPayee: Map<number, { documents: number; doubled: number }>;
}

function noHabit(): Habit {
  return { documents: 0, ofLines: 0, repeating: 0, doubled: 0, ofPayee: new Map() };
}

function isRun(sets: LineSets): boolean {
  const most = sets.length < FEWEST_PRICES ? MOST_SLIPPED : MOST_SLIPPED - 1;
  return sets.some(({ length }) => length > most);
}

/** More than a workbook can hold. */
const MOST_PURPOSES = 2 ** 26;

/** How often the documents of a file, and of a payee for a purpose, repeat their lines. */
class Habits {
  private readonly documents: Documents;
  private readonly ofSource = new Map<number, Habit>();
  private readonly purposes: RunPurposes;

  constructor(documents: Documents) {
    this.documents = documents;
    this.purposes = new RunPurposes(documents);
  }
  see(d: number, sets: LineSets | undefined): void {
    const isWhole = sets !== undefined && isDoubled(this.documents, d, sets);
    this.purposes.see(d, sets !== undefined && (!isWhole || isRun(sets)));
    const habit = entryOf(this.ofSource, this.documents.source[d]!, noHabit);
    const payee = entryOf(habit.ofPayee, this.payeeOf(d), () => ({ documents: 0, doubled: 0 }));
    habit.documents++;
    payee.documents++;
    if (linesOf(this.documents, d).length > 1) habit.ofLines++;
    if (sets) habit.repeating++;
    if (!isWhole) return;
    payee.doubled++;
    // Journeys and residents are the way of their payee; that others are entered twice they do not say.
    if (!isRun(sets)) habit.doubled++;
  }
  isUsual(d: number, sets: LineSets): boolean {
    if (isRun(sets)) return true;
    // One line twice is asked about whatever it is for; of several lines, each twice, the purpose tells.
    const isWhole = isDoubled(this.documents, d, sets);
    if ((!isWhole || sets.length >= FEWEST_PRICES) && this.purposes.isUsual(d)) return true;
    const habit = this.ofSource.get(this.documents.source[d]!)!;
    return isWhole ? this.isDoubledAsRule(d, habit) : sets.length >= FEWEST_PRICES || repeatsAsRule(habit);
  }

  private isDoubledAsRule(d: number, { documents, doubled, ofPayee }: Habit): boolean {
    const payee = ofPayee.get(this.payeeOf(d))!;
    if (payee.doubled >= USUAL_OF_PAYEE && payee.doubled >= USUAL_REPEATS * payee.documents) return true;
    return doubled >= FEWEST && doubled - SURE * Math.sqrt(doubled) >= USUAL_DOUBLES * documents;
  }
  /** One number for the payee and what is paid for first: that journeys repeat says nothing of the same firm's repairs. */
  private payeeOf(d: number): number {
    const { supplier, lineStart, lines, payments } = this.documents;
    return supplier[d]! * MOST_PURPOSES + payments.purpose[lines[lineStart[d]!]!]! + 1;
  }
}

/** What the map holds of the key, made where there is none. */
function entryOf<T>(map: Map<number, T>, key: number, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function repeatsAsRule({ ofLines, repeating }: Habit): boolean {
  return repeating >= FEWEST && repeating >= USUAL_REPEATS * ofLines;
}
