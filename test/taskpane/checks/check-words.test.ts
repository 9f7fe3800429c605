import { CHECKS as RUN } from "#domain/checks/run-checks";
import { CHECK_WORDS, OTHER_CHECKS } from "#taskpane/words/check-table";
import { notWorkedOut } from "#taskpane/checks/sort-checks";
import { fordshireView } from "#test/taskpane/fakes/fordshire-view";

/** F11 and F12 are worked out from the sheets, by the application. */
const WORKED_OUT = [...RUN.map(({ id }) => id), "F11", "F12"];

/** Sections of assurance.md with how many checks each has. */
const METHOD = { A: 17, B: 5, C: 7, D: 10, E: 3, F: 14, G: 5, H: 3 };
const METHOD_IDS = Object.entries(METHOD).flatMap(([letter, checks]) =>
  Array.from({ length: checks }, (_, at) => `${letter}${String(at + 1)}`),
);

describe("words of the checks", () => {
  it.each(WORKED_OUT)("%s has a title of six words at most, and says why it matters and what to do", (id) => {
    const words = CHECK_WORDS[id]!;
    expect(words).toBeDefined();
    for (const title of [words.title, words.unproven ?? words.title]) {
      expect(title.split(" ").length).toBeLessThanOrEqual(6);
      expect(title).not.toContain(id);
    }
    expect(words.why).toMatch(/^[A-Z£].*\.$/);
    expect(words.todo).toMatch(/^[A-Z£].*\.$/);
    expect(words.meaning).not.toBe("");
  });

  it("are kept for no check that is not worked out", () => {
    expect(Object.keys(CHECK_WORDS).filter((id) => !WORKED_OUT.includes(id))).toEqual([]);
  });

  it("leave no check of the method unsaid: worked out, or named as not worked out", () => {
    expect(METHOD_IDS.filter((id) => !WORKED_OUT.includes(id) && OTHER_CHECKS[id] === undefined)).toEqual([]);
    expect(Object.keys(OTHER_CHECKS).filter((id) => !METHOD_IDS.includes(id))).toEqual([]);
  });

  it("count as not worked out only what stands in no list of results", () => {
    const { checks } = fordshireView();
    expect(notWorkedOut(checks, { ...OTHER_CHECKS, Z9: "a check to come" })).toEqual(["Z9"]);
    const withIt = [...checks, { ...checks[0]!, id: "Z9" }];
    expect(notWorkedOut(withIt, { Z9: "a check to come" })).toEqual([]);
  });
});
