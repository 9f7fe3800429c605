import { limitationsBySize } from "#domain/checks/limitations";
import type { CheckRow } from "#domain/checks/check";
import type { BookLayout } from "../layout/book-layout.ts";
import { ANOTHER_FINDING } from "../checks/printed-reason.ts";
import { checkCell, countChecks } from "../layout/check-reference.ts";
import { textLiteral } from "../plan/address.ts";
import { formula } from "../plan/cells.ts";
import { penceText, sumTextIn } from "../plan/pounds-text.ts";
import type { PlannedValue } from "../plan/sheet-plan.ts";
import { linesOf } from "../plan/text-lines.ts";

/** What the return has room for, points. */
export const LIMITATIONS = { lines: 4, width: 527, size: 8 } as const;
const MORE = "And 00 more on TP Checks.";

/**
 * Sentences by check: `{}` is its figure. The second is said where nothing is proven; without one the first is said of what
 * rests on it.
 */
const SENTENCES: Readonly<Record<string, readonly [found: string, unproven?: string]>> = {
  A2: ["Agreed to no total of their own files: {}", "No total in the file to agree {} to"],
  A3: ["Not agreed to the bodies' books: {}", "No books stated by the bodies to agree {} to"],
  A6: [
    "From sources that do not cover the twelve months of the year: {}",
    "Months that the sources cover are not stated",
  ],
  A7: ["Outside the year and taken out: {}"],
  A8: [
    "On another accounting basis than the rest, or on none stated: {}",
    "The accounting basis of the sources is not stated",
  ],
  A9: ["From bodies that report net of income: {}"],
  A10: ["VAT basis not known for {}"],
  A11: ["From payments files, which hold no pay: {}"],
  A13: ["Bodies whose units nobody has confirmed: {}", "Too few bodies to prove the units of the sources"],
  A14: ["Signs to look at: {} sources or lines"],
  A15: ["Income, or credits, that rows of the payer do not bear: {}"],
  A16: ["Expected bodies not counted: {}", "Which bodies are expected is not stated"],
  A18: ["In amount columns outside the cells chosen to be read: {}"],
  A19: ["Read as income and not as spending, proved by no total of the file: {}"],
  B3: ["Not tagged by theme: {}"],
  B4: ["Without a function code: {}"],
  B5: ["Not said to be revenue or capital: {}"],
  C6: ["Of bodies inside, counted as outside since the payee straddles: {}"],
  C7: ["Other share bases would change the total by {}"],
  D3: ["Taken out of payers whose payees are counted from payments only: {}"],
  D4: ["Transfers on which both sides disagree: {}"],
  D5: ["Transfers that disagree, gross: {}"],
  D8: ["Rows whose internal income is above their gross: {}"],
  D10: ["Known transfers whose amount is not known, counted at both bodies: {}"],
  E1: ["Counted, though the words say financing or another class left out: {}"],
  G1: ["Social protection, education and health are {} of the total", "The shape of the spending cannot be tested"],
  G2: ["Total a head {}, outside the usual band", "No benchmark for the total a head"],
  G4: ["The population is of another year", "Of the population, its source or its year is not stated"],
  G5: ["Of the total, the bodies and the themes, changed since the last signed version: {}"],
};

/**
 * Rows 54 and 55: what the open L checks say, largest £ first, each with the reason that a person gave; what has no room is
 * counted. A sentence disappears by itself when its check ties.
 *
 * @source assurance.md, TP Return rows 54-55
 */
export function limitationsText(book: BookLayout): PlannedValue {
  const open = limitationsBySize(book.input.checks, book.input.count);
  const shown = thatFit(open);
  const all = ["Look at", "Not proven", "Does not tie"].map((result) => countChecks(book, result, "L")).join("+");
  const sentences = shown.map((check) => sentenceOf(book, check));
  const live = shown.map((check) => `N(${isOpen(book, check)})`).join("+") || "0";
  const more = `${all}-(${live})`;
  const rest = `IF(${more}>0,"And "&(${more})&" more on TP Checks.",IF(${all}=0,"None open.",""))`;
  return formula(`=${[...sentences, rest].join("&")}`);
}

/** As many sentences, in order, as the return has room for, with room to say how many more there are. */
function thatFit(open: readonly CheckRow[]): readonly CheckRow[] {
  const fits = (count: number): boolean => {
    const text = `${open.slice(0, count).map(spelled).join("")}${count < open.length ? MORE : ""}`;
    return linesOf(text, LIMITATIONS.width, LIMITATIONS) <= LIMITATIONS.lines;
  };
  let count = open.length;
  while (count > 0 && !fits(count)) count--;
  return open.slice(0, count);
}

/** A sentence with the widest figure there may be, and the longer of the words in place of a reason. */
function spelled(check: CheckRow): string {
  const reason = check.explained ? `: ${check.explained.reason}` : check.outdated ? ANOTHER_FINDING : "";
  const ofParts = (check.partReasons ?? []).map((words) => ` [${words}]`).join("");
  return `${wordsOf(check).replace("{}", "£0,000,000k")} (${check.id})${reason}${ofParts}. `;
}

function wordsOf({ id, name, words, result }: CheckRow): string {
  const [found, unproven = found] = SENTENCES[id] ?? [`${name}, ${words}: {}`, `${name}, ${words}: not proven`];
  return result === "Not proven" ? unproven : found;
}

function isOpen(book: BookLayout, { id }: CheckRow): string {
  const result = checkCell(book, id)!;
  return `AND(${checkCell(book, id, "I")!}="L",${result}<>"Ties",${result}<>"n/a")`;
}

function sentenceOf(book: BookLayout, check: CheckRow): string {
  const [before = "", after] = wordsOf(check).split("{}");
  const figure = after === undefined ? "" : `&${figureOf(book, check)}${after === "" ? "" : `&${textLiteral(after)}`}`;
  const reason = checkCell(book, check.id, "O")!;
  return `IF(${isOpen(book, check)},${textLiteral(before)}${figure}&" (${check.id})"&${reason}&". ","")`;
}

/** The check's figure as it stands on TP Checks, in the unit of the place. */
function figureOf(book: BookLayout, { id, unit, result }: CheckRow): string {
  const thisSide = checkCell(book, id, "D")!;
  switch (unit) {
    case "pence": {
      // What rests on a check that proves nothing: all that was read, less what it could prove.
      const read =
        id === "A2" || id === "A3" ? `'TP Bridge'!$B$${String(book.bridge.row.read)}-N(${thisSide})` : thisSide;
      return sumTextIn(book.input.registers.place.unit, result === "Not proven" ? read : `ABS(${thisSide})`);
    }
    case "share":
      return `TEXT(${thisSide},"0.0%")`;
    case "pounds a head":
      return penceText(thisSide);
    case "rows":
      return `TEXT(${thisSide},"#,##0")`;
  }
}
