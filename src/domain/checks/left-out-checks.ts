import { wordAt } from "../columns/coded.ts";
import { type LeftOutGroup, openLeftOut } from "../left-out/list-left-out.ts";
import { percent } from "./band-words.ts";
import type { CheckInput } from "./check-input.ts";
import { isCounted, listNames } from "./measures.ts";
import { type CheckDefinition, mustBeNil, notProven, type Outcome, shouldBeNil } from "./outcome.ts";

const WHERE = "'TP Left Out'!A4";
const NOBODY_LOOKED = "nobody has looked at the words of the lines";

/** Classes that pay for capital which the count holds when it is spent. @source method.md, "What may be counted together" 4 */
const FINANCING: ReadonlySet<string> = new Set(["capital financing", "depreciation"]);

/** Checks E1 and E2: counted lines whose words say that they are no spending on the place. */
export const LEFT_OUT_CHECKS: readonly CheckDefinition<CheckInput>[] = [
  {
    id: "E1",
    name: "Financing and accounting lines",
    words:
      "counted £, without signs, whose words say financing, depreciation, reserves, recharges, collection fund, VAT, loans or deductions, and that nobody has answered",
    severity: "S",
    where: WHERE,
    unit: "pence",
    tolerance: ({ bands }) => `each answered; ${percent(bands.financing)} of T`,
    run: unanswered,
  },
  {
    id: "E2",
    name: "Capital once",
    words: "bodies with counted capital lines whose financing or depreciation is counted as well",
    severity: "S",
    where: WHERE,
    unit: "rows",
    tolerance: "0",
    run: (input) => {
      if (!input.leftOutGroups) return notProven(null, NOBODY_LOOKED);
      const capital = capitalBodies(input);
      const twice = new Set(input.leftOutGroups.filter(isFinancingCounted).map(({ body }) => body));
      const bodies = [...twice].filter((body) => capital.has(body)).sort();
      return mustBeNil(bodies.length, listNames(bodies));
    },
  },
];

/**
 * What a group says of financing: `sure` where its words have no other meaning, so that it is financing whatever a person
 * answers; `maybe` where an answer of "keep in" says that it is not. "" = it pays for no capital.
 */
export function financingOf({ class: name, isSure }: Pick<LeftOutGroup, "class" | "isSure">): "sure" | "maybe" | "" {
  if (!FINANCING.has(name.toLowerCase())) return "";
  return isSure ? "sure" : "maybe";
}

function isFinancingCounted(group: LeftOutGroup): boolean {
  const financing = financingOf(group);
  if (financing === "" || group.countedRows === 0) return false;
  return group.confirmed !== false || financing === "sure";
}

/** Bodies with capital lines in the count. */
function capitalBodies(input: CheckInput): ReadonlySet<string> {
  const { ledger } = input;
  const bodies = new Set<string>();
  for (let i = 0; i < ledger.size; i++) {
    if (isCounted(input, i) && wordAt(ledger.capital, i) === "capital") bodies.add(wordAt(ledger.agency, i));
  }
  return bodies;
}

function unanswered({ leftOutGroups, count, bands }: CheckInput): Outcome {
  if (!leftOutGroups) return notProven(null, NOBODY_LOOKED);
  const open = openLeftOut(leftOutGroups);
  const pence = open.reduce((sum, { absolutePence }) => sum + absolutePence, 0);
  const names = listNames(open.map(({ body, words, class: name }) => `${body}: “${words}” (${name})`));
  if (pence > bands.financing * Math.abs(count.totalPence)) return mustBeNil(pence, names);
  return { ...shouldBeNil(pence, names), severity: "L" };
}
