import { type Documents, linesOf } from "./gather-documents.ts";

/** Fewer documents of runs say nothing of their purpose. */
const FEWEST = 5;
/** Of a purpose's documents of several lines, those that are runs; from here on it is the way of the purpose. */
const USUAL_RUNS = 0.25;

interface Habit {
  ofLines: number;
  runs: number;
}

/**
 * What is paid for line by line, in whatever file and to whomever: journeys, residents, places. Learnt from the documents, not
 * from words: a purpose of which one document in four repeats some of its lines.
 */
export class RunPurposes {
  private readonly documents: Documents;
  private readonly habitOf = new Map<number, Habit>();

  constructor(documents: Documents) {
    this.documents = documents;
  }
  /** @param isRun - lines of the document repeat, but not all of them just once over. */
  see(document: number, isRun: boolean): void {
    const purpose = this.purposeOf(document);
    if (purpose < 0 || linesOf(this.documents, document).length < 2) return;
    const habit = this.habitOf.get(purpose) ?? { ofLines: 0, runs: 0 };
    this.habitOf.set(purpose, habit);
    habit.ofLines++;
    if (isRun) habit.runs++;
  }
  /** True where the document is for a purpose, and for no other, that repeats its lines as a rule. */
  isUsual(document: number): boolean {
    const habit = this.habitOf.get(this.purposeOf(document));
    return habit !== undefined && habit.runs >= FEWEST && habit.runs >= USUAL_RUNS * habit.ofLines;
  }

  /** What every line of the document is for; -1 = not stated, or not one purpose. */
  private purposeOf(document: number): number {
    const { purpose } = this.documents.payments;
    const [first, ...others] = linesOf(this.documents, document);
    return others.every((line) => purpose[line] === purpose[first!]) ? purpose[first!]! : -1;
  }
}
