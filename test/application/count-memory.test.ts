import fc from "fast-check";
import type { AssembledCount } from "#application/assemble-count";
import { CountMemory } from "#application/count-memory";
import {
  count,
  dataOf,
  type Edit,
  EDITS,
  linesOf,
  type Place,
  plain,
  START,
  typedRow,
  withCell,
  written,
} from "./edited-place.ts";

/** What must have been done before an edit for it to change anything; else a count has written its columns. */
const PREPARED: Readonly<Record<string, Edit>> = {
  "a tag is taken back": EDITS["a row is tagged in the pane"]!,
  "a count has written its columns": (place) => place,
};

/** Counts a place edit by edit with one memory, and each time from nothing too. Answers with what each count held. */
function expectSame(edits: readonly Edit[], memory = new CountMemory()): string[] {
  let place = START;
  let last: AssembledCount | null = null;
  return [(same: Place) => same, ...edits].map((edit) => {
    place = edit(place, last);
    const now = count(place, memory);
    const held = plain(now);
    const anew = count(place, new CountMemory());
    expect(held).toEqual(plain(anew));
    expect(dataOf(now.blocks)).toEqual(dataOf(anew.blocks));
    last = now.assembled;
    return JSON.stringify(held);
  });
}

/** Tells how many rows were tagged anew since it was asked last. */
function taggedAnew(memory: CountMemory): () => number {
  const rowsKept = memory.rowsKept.bind(memory);
  let rows = 0;
  jest.spyOn(memory, "rowsKept").mockImplementation((now) => {
    const kept = rowsKept(now);
    const lines = now.blocks.reduce((sum, { contents }) => sum + contents.lines, 0);
    if (kept === null) rows += lines;
    return (
      kept && {
        ...kept,
        rowOf: (...row) => {
          const from = kept.rowOf(...row);
          if (from < 0) rows++;
          return from;
        },
      }
    );
  });
  return () => {
    const since = rows;
    rows = 0;
    return since;
  };
}

describe("a count that goes on from the last one", () => {
  it.each(Object.keys(EDITS))("is the count from nothing once %s", (name) => {
    const [, before, after] = expectSame([PREPARED[name] ?? written, EDITS[name]!]);
    // The columns of ours say nothing new of rows that nobody touched.
    if (EDITS[name] === written) expect(after).toBe(before);
    else expect(after).not.toBe(before);
  });

  it("has money to count, pairs to confirm and receipts to put back", () => {
    const { assembled, counted } = count(EDITS["a transfer is confirmed"]!(START, null), new CountMemory());
    expect(counted.count.totalPence).not.toBe(0);
    expect(assembled.hints.byPair.size).toBeGreaterThan(0);
    expect([...assembled.hints.judged.putBack]).toEqual(["Upton County Council|Nether District Council"]);
  });

  it("tags only those rows anew that a change bears on", () => {
    const memory = new CountMemory();
    const anew = taggedAnew(memory);
    const rows = (place: Place): number => {
      count(place, memory);
      return anew();
    };
    const steps: Place[] = [START];
    const step = (change: (place: Place) => Place): number => {
      steps.push(change(steps.at(-1)!));
      return rows(steps.at(-1)!);
    };
    expect(rows(START)).toBe(36);
    expect(step((place) => place)).toBe(0);
    expect(step((place) => ({ ...place, typed: new Map([["S01-000002", { theme: "Roads" }]]) }))).toBe(1);
    const acme = START.sheets["Upton"]!.concat(START.sheets["Nether"]!).filter(([payee]) => payee === "Acme Care Ltd");
    expect(acme.length).toBeGreaterThan(0);
    expect(step((place) => EDITS["a rule is added"]!(place, null))).toBe(acme.length);
    // The other sheet stays; an answer on a pair bears on any row.
    expect(step((place) => EDITS["a source is replaced"]!(place, null))).toBe(12);
    expect(step((place) => EDITS["a transfer is confirmed"]!(place, null))).toBe(36);
  });

  it("is the count from nothing after any edits in any order", () => {
    const edit = fc.oneof(
      fc.constantFrom(...Object.values(EDITS)),
      fc.tuple(fc.nat(99), fc.constantFrom("Roads", "Homes", undefined)).map(([row, theme]) => typedRow(row, theme)),
      fc
        .tuple(fc.nat(99), fc.nat(3), fc.constantFrom("NDC", "Fostering", ""))
        .map(([row, cell, text]) => linesOf(withCell(row, cell, text))),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 2, maxLength: 5 }), (edits) => void expectSame(edits)),
      { numRuns: 8 },
    );
  });
});
