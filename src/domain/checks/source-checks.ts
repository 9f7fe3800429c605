import { wordAt } from "../columns/coded.ts";
import { POUNDS_IN } from "../place/registers.ts";
import { toPence } from "../money/pence.ts";
import type { SourceRow } from "../ledger/source-row.ts";
import { sayUnread, unreadRows } from "../ledger/unread-rows.ts";
import { percent } from "./band-words.ts";
import type { CheckInput } from "./check-input.ts";
import { countedTwice } from "./counted-twice.ts";
import { repeatedSources } from "./repeated-sources.ts";
import { offMainBasis, spendWhereSource, sumWhere } from "./measures.ts";
import { SIGN_CHECK } from "./sign-check.ts";
import { isStated, withoutBasis } from "./stated-terms.ts";
import { sayFilesOfAYear, spendOutsideYear } from "./files-of-a-year.ts";
import { otherYears } from "./year-differs.ts";
import { type CheckDefinition, mustBeNil, mustTie, notProven, type Outcome, shouldBeNil } from "./outcome.ts";

type Definition = CheckDefinition<CheckInput>;
const PENCE = { unit: "pence", tolerance: "£0.00" } as const;
const ROWS = { unit: "rows", tolerance: "0 rows" } as const;

/** Section A: sources. */
export const SOURCE_CHECKS: readonly Definition[] = [
  {
    id: "A1",
    name: "Every row accounted for",
    words: "rows in the files = lines + left out with a reason + suspense",
    severity: "S",
    where: "'TP Sources'!A4",
    ...ROWS,
    run: ({ blocks, ledger }) => {
      const rows = blocks.reduce((sum, block) => sum + block.reading.lastRow - block.reading.headerRow, 0);
      const unread = blocks.reduce((sum, block) => sum + unreadRows(block.reading), 0);
      const notLines = blocks.flatMap((block) => block.reading.kinds).filter((kind) => kind !== "line").length;
      return mustTie(ledger.size + notLines, rows + unread, sayUnread(unread));
    },
  },
  {
    id: "A2",
    name: "Agrees to the file's own total",
    words: "sum read = total row found in the file",
    severity: "S",
    where: "'TP Sources'!A4",
    ...PENCE,
    run: (input) => agreesTo(input, "total row"),
  },
  {
    id: "A3",
    name: "Agrees to the body's books",
    words: "sum of a body's sources = total stated by the body",
    severity: "S",
    where: "'TP Sources'!A4",
    unit: "pence",
    tolerance: ({ bands }) => `£0.00, or ${percent(bands.books)} explained`,
    run: (input) => withinBooks(input, agreesTo(input, "stated by body")),
  },
  {
    id: "A4",
    name: "Suspense is empty",
    words: "amounts, income or shares that could not be read",
    severity: "S",
    where: "'TP Sources'!A4",
    ...ROWS,
    run: ({ count, unreadCells }) => {
      const unread = count.suspenseRows + unreadCells;
      return mustBeNil(unread, unread > 0 ? "£ unknown: correct the cells, then Recount" : "");
    },
  },
  {
    id: "A5",
    name: "One count source a scope",
    words: "bodies counted from two sources for the same kind; payments files of one body are one source",
    severity: "S",
    where: "'TP Sources'!A4",
    ...ROWS,
    run: (input) => {
      const bodies = countedTwice(input);
      return mustBeNil(bodies.length, bodies.join("; "));
    },
  },
  {
    id: "A6",
    name: "Twelve months",
    words: "£ of T from sources of fewer than 12 months, or that state another year",
    severity: "L",
    where: "'TP Sources'!A4",
    ...PENCE,
    run: (input) => {
      const outside = spendOutsideYear(input);
      if (outside === 0 && !isStated(input, ({ months }) => months !== null)) {
        return notProven(0, "say on TP Sources how many months each source covers");
      }
      return shouldBeNil(outside, [otherYears(input), sayFilesOfAYear(input)].filter((said) => said !== "").join(". "));
    },
  },
  {
    id: "A7",
    name: "Out-of-period lines",
    words: "£ dated or labelled outside the year, taken out",
    severity: "L",
    where: "'TP Bridge'!A4",
    unit: "pence",
    tolerance: "shown",
    run: ({ count, bands }) => {
      const small = Math.abs(count.otherPeriodPence) <= bands.otherPeriod * Math.abs(count.readPence);
      return { ...shouldBeNil(count.otherPeriodPence), severity: small ? "N" : "L" };
    },
  },
  {
    id: "A8",
    name: "One accounting basis",
    words: "£ of T on any basis but the largest; a basis that nobody states is one of them",
    severity: "L",
    where: "'TP COFOG'!A4",
    ...PENCE,
    run: (input) =>
      isStated(input, ({ accountingBasis }) => accountingBasis !== null)
        ? shouldBeNil(offMainBasis(input), withoutBasis(input))
        : notProven(0, "say on TP Sources on which accounting basis each source stands"),
  },
  {
    id: "A9",
    name: "One measure",
    words: "£ of T from bodies that report net of income",
    severity: "L",
    where: "'TP Sources'!A4",
    ...PENCE,
    run: (input) => shouldBeNil(spendWhereSource(input, (terms) => terms.measure === "net")),
  },
  {
    id: "A10",
    name: "VAT basis known and alike",
    words: "£ of T gross of recoverable VAT, or unknown",
    severity: "L",
    where: "'TP Sources'!A4",
    ...PENCE,
    run: vatOutcome,
  },
  {
    id: "A11",
    name: "Payments standing for spend",
    words: "£ of T from payments files: no pay, no benefits, nothing under the threshold",
    severity: "L",
    where: "'TP Sources'!A4",
    ...PENCE,
    run: ({ count }) => shouldBeNil(count.byAccountingBasis.get("payments") ?? 0),
  },
  {
    id: "A12",
    name: "Loaded twice",
    words: "£, without signs, of sources that repeat the bodies and amounts of another, line for line",
    severity: "S",
    where: "'TP Sources'!A4",
    ...PENCE,
    run: (input) => {
      const repeated = repeatedSources(input);
      return mustBeNil(
        repeated.reduce((sum, { pence }) => sum + pence, 0),
        repeated.map(({ first, second }) => `${second} repeats ${first}`).join("; "),
      );
    },
  },
  SIGN_CHECK,
  {
    id: "A16",
    name: "Bodies missing",
    words: "expected bodies of the place with no counted line",
    severity: "L",
    where: "'TP Agencies'!A4",
    unit: "rows",
    tolerance: "0",
    run: (input) => {
      if (input.registers.agencies.every((agency) => agency.expected === null)) {
        return notProven(null, "say on TP Agencies which bodies are expected");
      }
      const missing = input.registers.agencies.filter(
        (agency) => agency.expected === true && !input.count.byAgency.has(agency.name),
      );
      return shouldBeNil(missing.length, missing.map((agency) => agency.name).join("; "));
    },
  },
];

/** What a source lacks that cannot be held against the total of a kind. */
const LACKING = { "total row": "no total row", "stated by body": "no total stated by the body" } as const;

function agreesTo(input: CheckInput, control: keyof typeof LACKING): Outcome {
  const given = input.sources.filter((source) => source.controlFrom === control && source.controlTotal !== null);
  const missing = input.sources.filter((source) => !given.includes(source)).map((source) => source.terms.key);
  const read = given.reduce((sum, source) => sum + readOf(input, source), 0);
  const stated = given.reduce((sum, source) => sum + controlOf(source), 0);
  const off = given.filter((source) => readOf(input, source) !== controlOf(source));
  if (off.length > 0)
    return { ...mustTie(read, stated, off.map((source) => source.terms.key).join("; ")), result: "Does not tie" };
  if (missing.length > 0)
    return { ...notProven(read, `${LACKING[control]}: ${missing.join("; ")}`, "L"), thatSide: stated };
  return mustTie(read, stated);
}

/** Off by no more than the tolerance is a limitation, printed with the reason that a person gives; beyond it, a stop. */
function withinBooks(input: CheckInput, outcome: Outcome): Outcome {
  if (outcome.result !== "Does not tie") return outcome;
  const isFar = (source: SourceRow): boolean =>
    Math.abs(readOf(input, source) - controlOf(source)) > input.bands.books * Math.abs(controlOf(source));
  const given = input.sources.filter(
    ({ controlFrom, controlTotal }) => controlFrom === "stated by body" && controlTotal !== null,
  );
  return given.some(isFar) ? outcome : { ...outcome, result: "Look at", severity: "L", needsReason: true };
}

/** Σ of what was read from one source, pence. */
function readOf(input: CheckInput, source: SourceRow): number {
  const { ledger } = input;
  return sumWhere(
    input,
    (i) => wordAt(ledger.source, i) === source.terms.key,
    (i) => ledger.amountPence[i]!,
  );
}

function controlOf(source: SourceRow): number {
  return toPence(source.controlTotal ?? 0, POUNDS_IN[source.terms.unit ?? "£"]);
}

function vatOutcome(input: CheckInput): Outcome {
  const gross = spendWhereSource(input, (terms) => terms.vat === "gross");
  const unknown = spendWhereSource(input, (terms) => terms.vat === "unknown");
  return gross === 0 ? shouldBeNil(unknown) : { ...mustBeNil(gross + unknown), severity: "S" };
}
