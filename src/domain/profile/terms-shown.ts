import type { Finding } from "../findings/finding.ts";
import type { SheetCells } from "../ledger/cells.ts";
import { normaliseHeading } from "../ledger/heading.ts";
import type { Reading } from "../ledger/reading.ts";
import { cellText } from "../ledger/text-at.ts";
import { vatIn } from "../ledger/vat-in.ts";
import type { GuessedTerm, Guesses } from "../place/guessed-terms.ts";
import type { ReferenceKind, SourceTerms, VatBasis } from "../place/registers.ts";
import { type YearShown, yearShown } from "./year-shown.ts";

/** What a file shows of its own terms, but for the year a file of payments only; null where it shows nothing and a person is asked. */
export interface TermsShown {
  readonly vat: VatBasis | null;
  readonly thresholdPounds: number | null;
  readonly reference: ReferenceKind | null;
  /** Of a file of any layout. */
  readonly year: YearShown | null;
  /** Each with its reason, a note. */
  readonly findings: readonly Finding[];
}

/** An amount whose letters are not understood ("£5x") is not read as if they were not there. */
const OVER =
  /(?:\bover|\babove|\bexceed\w*|\bmore than|\bgreater than|>)\s*£\s?(\d[\d,]*(?:\.\d+)?)(?:\s?(k|thousand|mn?|million|bn|billion)\b)?(?![a-z\d]|\.\d)/i;
const TIMES: Readonly<Record<string, number>> = { k: 1e3, t: 1e3, m: 1e6, b: 1e9 };
const FLOORS = [25_000, 10_000, 5_000, 1_000, 500, 250, 100] as const;
const FEWEST_LINES = 50;
/** So many lines, of a hundred, stand just above a floor that was cut at; a list of large payments has none there. */
const NEAR_FLOOR = { times: 1.2, share: 0.02 };
const OWN_NUMBER = /\b(?:transaction|trans|voucher|document|doc|sap|internal|journal|ledger)\b/;
const SAME_FORM = 0.95;
const FEWEST_REFERENCES = 20;

const NOTHING: TermsShown = { vat: null, thresholdPounds: null, reference: null, year: null, findings: [] };

/**
 * Guesses terms of a payments file from what stands in it: VAT and threshold from titles and headings ("over £500, net of
 * VAT"), a threshold also from a floor under all payments, the body's own document number from a heading that says so over
 * numbers of one form. A supplier's invoice number is never guessed: payments of two bodies are matched by it.
 *
 * Findings, each a note: `vat-shown`, `threshold-shown`, `reference-shown`.
 * Cost: O(rows).
 * @source method.md, "What may be counted together"; inputs.md 2.1
 */
export function termsShown(cells: SheetCells, reading: Reading): TermsShown {
  const year = yearShown(cells, reading);
  if (reading.layout !== "payments") return { ...NOTHING, year };
  const words = wordsOf(cells, reading);
  const vat = vatSaid(words);
  const threshold = overIn([...words, cells.sheet]) ?? floorOf(reading);
  const own = holdsOwnNumbers(cells, reading) ? { heading: reading.mapping.reference!.header.trim() } : null;
  return {
    vat: vat && vat.basis,
    thresholdPounds: threshold && threshold.pounds,
    reference: own && "document",
    year,
    findings: reasonsFor(reading.sheet, { vat, threshold, own }),
  };
}

type Reason = Finding["params"] | null;

function reasonsFor(
  sheet: string,
  of: { readonly vat: Reason; readonly threshold: Reason; readonly own: Reason },
): Finding[] {
  const about = { severity: "note", sheet } as const;
  const findings: readonly (Finding | null)[] = [
    of.vat && { code: "vat-shown", ...about, params: of.vat },
    of.threshold && { code: "threshold-shown", ...about, params: of.threshold },
    of.own && { code: "reference-shown", ...about, params: of.own },
  ];
  return findings.filter((finding) => finding !== null);
}

/** Terms with what the file shows where nobody has said it. */
export function withTermsShown(terms: SourceTerms, shown: TermsShown): SourceTerms {
  const guessed = { ...terms.guessed, ...reasonsShown(terms, shown) };
  return {
    ...terms,
    ...(Object.keys(guessed).length > 0 && { guessed }),
    ...(shown.year && { yearShown: shown.year.year }),
    vat: terms.vat === "unknown" ? (shown.vat ?? terms.vat) : terms.vat,
    thresholdPounds: terms.thresholdPounds ?? shown.thresholdPounds,
    reference: terms.reference === "unknown" ? (shown.reference ?? terms.reference) : terms.reference,
  };
}

function reasonsShown(terms: SourceTerms, shown: TermsShown): Guesses {
  const textOf = (code: string, param: string): string =>
    String(shown.findings.find((finding) => finding.code === code)?.params[param] ?? "");
  const over = textOf("threshold-shown", "text");
  const reasons: readonly (readonly [GuessedTerm, isGuessed: boolean, because: string])[] = [
    ["vat", terms.vat === "unknown" && shown.vat !== null, `it says “${textOf("vat-shown", "text")}”`],
    [
      "thresholdPounds",
      terms.thresholdPounds === null && shown.thresholdPounds !== null,
      over === "" ? "no payment is smaller and several are just above" : `it says “${over}”`,
    ],
    ["yearShown", shown.year !== null, `it says “${shown.year?.text ?? ""}”`],
    [
      "reference",
      terms.reference === "unknown" && shown.reference !== null,
      `“${textOf("reference-shown", "heading")}” names the body's own papers, and its numbers are of one form`,
    ],
  ];
  return Object.fromEntries(reasons.flatMap(([term, isGuessed, because]) => (isGuessed ? [[term, because]] : [])));
}

/** Titles above the headings, and the heading of the amount. */
function wordsOf({ columns }: SheetCells, { headerRow, mapping }: Reading): string[] {
  const titles = columns.flatMap((column) => column.slice(0, headerRow)).map(cellText);
  return [...titles, mapping.amount?.header ?? ""].filter((text) => text !== "");
}

function vatSaid(words: readonly string[]): { readonly basis: "net" | "gross"; readonly text: string } | null {
  for (const text of words) {
    const basis = vatIn(text);
    if (basis !== null) return { basis, text: text.trim() };
  }
  return null;
}

function overIn(words: readonly string[]): { readonly pounds: number; readonly text: string } | null {
  for (const text of words) {
    const found = OVER.exec(text);
    if (found) return { pounds: poundsOf(found[1]!, found[2]), text: text.trim() };
  }
  return null;
}

/** "1.5" and "m": 1,500,000. */
function poundsOf(figure: string, scale: string = ""): number {
  const times = TIMES[scale.charAt(0).toLowerCase()] ?? 1;
  return Math.round(Number(figure.replaceAll(",", "")) * times * 100) / 100;
}

/** The floor that no payment above nought stands below, with payments close above it; null where there is none. */
function floorOf({ kinds, amounts, statedUnit }: Reading): { readonly pounds: number; readonly text: "" } | null {
  const paid = kinds.flatMap((kind, at) => (kind === "line" && (amounts[at] ?? 0) > 0 ? [amounts[at]!] : []));
  if (paid.length < FEWEST_LINES || (statedUnit !== null && statedUnit !== "£")) return null;
  const least = paid.reduce((a, b) => Math.min(a, b));
  const floor = FLOORS.find((one) => least >= one);
  if (floor === undefined) return null;
  const near = paid.filter((amount) => amount < NEAR_FLOOR.times * floor).length;
  return near >= NEAR_FLOOR.share * paid.length ? { pounds: floor, text: "" } : null;
}

/** Figures of one length, with the same letters before them if any, under a heading that names the body's own papers. */
function holdsOwnNumbers(cells: SheetCells, { mapping, kinds, headerRow }: Reading): boolean {
  const { reference } = mapping;
  if (!reference || !OWN_NUMBER.test(normaliseHeading(reference.header))) return false;
  const column = cells.columns[reference.column];
  const texts = kinds
    .map((kind, entry) => (kind === "line" ? cellText(column?.[headerRow + 1 + entry]) : ""))
    .filter((text) => text !== "");
  return texts.length >= FEWEST_REFERENCES && mostOfOneForm(texts) >= SAME_FORM * texts.length;
}

function mostOfOneForm(texts: readonly string[]): number {
  const forms = new Map<string, number>();
  for (const text of texts) {
    if (!/^[A-Z]{0,4}\d{5,}$/.test(text)) continue;
    const form = text.replace(/\d/g, "0");
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  return Math.max(0, ...forms.values());
}
