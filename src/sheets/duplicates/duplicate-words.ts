import type { DuplicateMember, NamedRun, Strength } from "#domain/duplicate-list/duplicate-list";
import type { DuplicateTest } from "#domain/duplicates/duplicates";
import { dayOf } from "#domain/dates/serial";

/** What a test is called on TP Duplicates, why it speaks for a duplicate, and how loudly: the strongest first. */
interface TestWords {
  readonly name: string;
  readonly why: (references: readonly string[]) => string;
  /** Order of looking within the list, 0-100. No probability. */
  readonly points: number;
}

const numbers = (references: readonly string[]): string => [...new Set(references)].slice(0, 4).join(", ");

/** Of references whose kind nobody stated, or that are the bodies' own: equal, and still no proof of one invoice. */
function bearOneNumber(references: readonly string[]): boolean {
  return references[0] !== "" && new Set(references).size === 1;
}

const TESTS: Readonly<Record<DuplicateTest, TestWords>> = {
  "same invoice": {
    name: "same payee-reference-amount",
    why: (references) => `Same payee, invoice number (${numbers(references)}) and amount`,
    points: 92,
  },
  "same invoice at two bodies": {
    name: "same invoice at two bodies",
    why: (references) => `Same payee, invoice number (${numbers(references)}) and amount at two bodies: ask both`,
    points: 88,
  },
  "supplier variant": {
    name: "payee in two spellings",
    why: (references) => `Same invoice number (${numbers(references)}) and amount; one payee in two spellings`,
    points: 84,
  },
  "leading nought": {
    name: "noughts in front",
    why: (references) => `Same payee and amount; ${numbers(references)} differ by noughts in front`,
    points: 82,
  },
  "number with suffix": {
    name: "number with an ending",
    why: (references) => `Same payee and amount; ${numbers(references)} differ at the end`,
    points: 78,
  },
  "one digit differs": {
    name: "one character differs",
    why: (references) => `Same payee and amount; ${numbers(references)} differ by one character`,
    points: 74,
  },
  "net and gross": {
    name: "net and gross of VAT",
    why: (references) =>
      `Same payee and invoice number (${numbers(references)}); amounts as 1 to 1.2, without and with VAT`,
    points: 72,
  },
  "two accounts": {
    name: "two payee accounts",
    why: (references) => `Same invoice number (${numbers(references)}) and amount at two payee accounts`,
    points: 70,
  },
  "number swapped": {
    name: "digits changed over",
    why: (references) => `Same payee and amount; ${numbers(references)} have two digits changed over`,
    points: 58,
  },
  "amount swapped": {
    name: "digits changed over",
    why: (references) => `Same payee and invoice number (${numbers(references)}); amounts with two digits changed over`,
    points: 56,
  },
  "both swapped": {
    name: "digits changed over",
    why: (references) =>
      `Same payee and day; numbers (${numbers(references)}) and amounts with two digits changed over`,
    points: 55,
  },
  "amount mistyped": {
    name: "one digit of the amount differs",
    why: (references) => `Same payee and invoice number (${numbers(references)}); amounts that differ by one digit`,
    points: 54,
  },
  "amount near": {
    name: "pennies apart",
    why: (references) => `Same payee and invoice number (${numbers(references)}); amounts no more than 5p apart`,
    points: 53,
  },
  "another number": {
    name: "same payee-amount",
    why: (references) =>
      `Same payee and amount soon after, numbers ${numbers(references)}; the payee is not often paid it`,
    points: 52,
  },
  "same amount at two bodies": {
    name: "same amount at two bodies",
    why: (references) =>
      bearOneNumber(references)
        ? `Same payee, number (${numbers(references)}) and amount at two bodies within a fortnight; nobody has said that it is the supplier's invoice number`
        : "Same payee and amount at two bodies within a fortnight; no number that both bear",
    points: 48,
  },
  "same account": {
    name: "same account number",
    why: (references) =>
      `Same payee, number (${numbers(references)}) and amount; three bills or more bear it, as an account's number`,
    points: 53,
  },
  "number counts on": {
    name: "one digit differs, as in a row",
    why: (references) => `Same payee and amount; ${numbers(references)} differ by one digit, as two invoices may`,
    points: 51,
  },
  "same day": {
    name: "same payee-date-amount",
    why: (references) =>
      references.some((reference) => reference !== "")
        ? `Same payee, day and amount; “${numbers(references)}” cannot tell them apart`
        : "Same payee, day and amount; no invoice number",
    points: 50,
  },
  "repeat line": { name: "repeat line", why: () => "Equal lines within one document", points: 45 },
};

const ASIDE: Readonly<Partial<Record<Strength, { readonly name: string; readonly why: string }>>> = {
  recurring: { name: "regular payment", why: "Equal amounts at equal intervals, each with its own number: set aside" },
  "set aside": { name: "alike for a reason", why: "Alike for a reason: set aside" },
  reversal: { name: "payment and its credit", why: "Paid and credited back: paired off" },
  "published twice": { name: "published twice", why: "The same payment stands in another file: one payment, not two" },
  "not testable": { name: "payee not shown", why: "Payee withheld or not named: cannot be compared" },
  recovered: { name: "decided earlier", why: "Decided to be a duplicate; a credit has taken it back since" },
  "not found now": { name: "decided earlier", why: "Decided earlier; the two are not found alike now" },
};

/** What tells the reasons of one class apart. */
const WHY: Readonly<Record<NonNullable<DuplicateMember["why"]>, { readonly name: string; readonly why: string }>> = {
  "regular payments": { name: "regular payment", why: "Equal amounts at equal intervals: set aside" },
  "lines of a run": { name: "lines of a run", why: "Many lines of one document say the same: set aside" },
  "consecutive invoices": { name: "invoices in a row", why: "One amount, numbers in the supplier's order: set aside" },
  "usual price": { name: "usual price", why: "An amount that this payee is paid again and again: set aside" },
  "several a day": { name: "several a day", why: "Often paid this amount several times on one day: set aside" },
  "nothing to compare": { name: "nothing to compare", why: "Neither a date nor an invoice number: cannot be compared" },
};

function asideWords({ strength, why }: DuplicateMember) {
  return why === null ? ASIDE[strength] : WHY[why];
}

/** What the row was tested by. */
export function testName(member: DuplicateMember): string {
  return member.test === null ? (asideWords(member)?.name ?? "") : TESTS[member.test].name;
}

export function pointsOf({ test }: DuplicateMember): number | null {
  return test === null ? null : TESTS[test].points;
}

/** The payment in words, and why it stands in its group. @param group - every row of it. */
export function reasonsOf(member: DuplicateMember, group: readonly DuplicateMember[]): string {
  const { test, payee, reference, date, membersChanged, run } = member;
  const payment = [payee, reference, date === null ? "" : dayText(date)].filter((text) => text !== "").join(" ");
  const why = test === null ? (asideWords(member)?.why ?? "") : TESTS[test].why(group.map((one) => one.reference));
  const changed = membersChanged ? " Other rows are in this group now than when it was decided: look again." : "";
  const ofRun = run === null ? "" : ` ${runWords(run)}`;
  return `${payment === "" ? "Row no longer read" : payment}: ${why}.${ofRun}${changed}`;
}

/** The name is one to filter by: the answer is then filled down over the whole run. */
function runWords({ name, findings }: NamedRun): string {
  return `One of ${String(findings)} findings of run ${name}, which stands there again under other numbers: published twice, or paid twice?`;
}

function dayText(serial: number): string {
  const { year, month, day } = dayOf(serial);
  return `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")}/${String(year)}`;
}
