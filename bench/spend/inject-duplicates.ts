import type { Dice } from "./dice.ts";
import type { DraftLine } from "./ledger-draft.ts";
import type { Reference } from "./invoice-books.ts";
import { BODIES, type Payer } from "./pay.ts";

/** What is put in to be found. A reversal and the payment made again after it are no duplicates: they are to be cleared. */
export const INJECTED_KINDS = [
  "exact",
  "several lines",
  "other date",
  "of a series",
  "two bodies",
  "amount transposed",
  "amount mistyped",
  "amount near",
  "number transposed",
  "number mistyped",
  "supplier variant",
  "net and gross",
  "reversal",
  "repayment",
] as const;
export type InjectedKind = (typeof INJECTED_KINDS)[number];

export interface Injected {
  readonly kind: InjectedKind;
  /** The payment that stood first. */
  readonly original: number;
  /** The one that was put in beside it. */
  readonly added: number;
}

type Copy = (line: DraftLine, payer: Payer) => DraftLine | null;

/** How each kind is made from a payment; null where this payment cannot be. */
const COPIES: Readonly<Record<Exclude<InjectedKind, "several lines" | "reversal" | "repayment">, Copy>> = {
  exact: (line) => line,
  "other date": (line, { dice }) => ({ ...line, day: line.day + 1 + dice.below(25) }),
  // A rent or a priced thing among its like: the same invoice again.
  "of a series": (line, { dice }) => ({ ...line, day: line.day + 1 + dice.below(25) }),
  "two bodies": (line, payer) => ({
    ...line,
    body: (line.body + 1 + payer.dice.below(BODIES - 1)) % BODIES,
    day: line.day + payer.dice.below(6),
    // Half of them bear another number, as two ledgers may take it from two papers.
    reference: payer.dice.chance(0.5) ? line.reference : otherPaper(line, payer),
  }),
  "amount transposed": (line, { dice }) => {
    const pence = swapNeighbours(String(line.pence), dice.roll());
    if (pence === String(line.pence) || pence.startsWith("0")) return null;
    return { ...line, pence: Number(pence), day: line.day + dice.below(15) };
  },
  "amount mistyped": (line, { dice }) => {
    const pence = otherFigure(String(line.pence), dice);
    return pence.startsWith("0") ? null : { ...line, pence: Number(pence), day: line.day + dice.below(15) };
  },
  "amount near": (line, { dice }) => {
    const pennies = (1 + dice.below(5)) * (dice.chance(0.5) ? 1 : -1);
    return { ...line, pence: line.pence + pennies, day: line.day + 1 + dice.below(25) };
  },
  "number transposed": (line, { dice }) => {
    const text = swapNeighbours(line.reference.text, dice.roll());
    return text === line.reference.text ? null : { ...line, reference: { text }, day: line.day + dice.below(15) };
  },
  "number mistyped": (line, { dice }) => ({
    ...line,
    reference: { text: otherFigure(line.reference.text, dice) },
    day: line.day + 1 + dice.below(25),
  }),
  "supplier variant": (line, payer) => {
    const name = otherName(line.name, payer);
    if (name === null) return null;
    const reference = payer.dice.chance(0.5) ? line.reference : otherPaper(line, payer);
    return { ...line, name, reference, day: line.day + payer.dice.below(10) };
  },
  "net and gross": (line, { dice }) => ({
    ...line,
    pence: Math.round((line.pence * 6) / 5),
    day: line.day + 1 + dice.below(25),
  }),
};
const KINDS = [...(Object.keys(COPIES) as (keyof typeof COPIES)[]), "several lines", "reversal"] as const;

/** Smaller payments are not looked into first, nor made up here. */
const LEAST_PENCE = 5_000;

/**
 * Pays `count` of the invoices twice, in every way in turn: plain ones, and such as stand among their like.
 *
 * @returns what was put in.
 */
export function injectDuplicates(payer: Payer, count: number): Injected[] {
  const injected: Injected[] = [];
  const used = new Set<number>();
  for (let turn = 0; injected.length < count && used.size < payer.plain.length; turn++) {
    const kind = KINDS[turn % KINDS.length] ?? "exact";
    if (kind === "several lines") {
      injected.push(...injectLines(payer, used));
      continue;
    }
    const original = payer.dice.pick(originalsOf(payer, kind));
    const isUsed = used.has(original);
    used.add(original);
    if (isUsed || payer.lines.at(original).pence < LEAST_PENCE) continue;
    injected.push(...injectOne(payer, original, kind));
  }
  return injected;
}

/** An invoice of several lines, entered twice on one day. */
function injectLines({ dice, lines, ofLines }: Payer, used: Set<number>): Injected[] {
  const originals = ofLines.length === 0 ? [] : dice.pick(ofLines);
  if (originals.some((original) => used.has(original))) return [];
  return originals.map((original) => {
    used.add(original);
    return { kind: "several lines", original, added: lines.add(lines.at(original)) };
  });
}

type OneLine = Exclude<(typeof KINDS)[number], "several lines">;

function originalsOf({ plain, series }: Payer, kind: OneLine): readonly number[] {
  return kind === "of a series" && series.length > 0 ? series : plain;
}

function injectOne(payer: Payer, original: number, kind: OneLine): Injected[] {
  const { dice, lines } = payer;
  const line = lines.at(original);
  if (kind !== "reversal") {
    const copy = COPIES[kind](line, payer);
    return copy ? [{ kind, original, added: lines.add(copy) }] : [];
  }
  const day = line.day + 2 + dice.below(10);
  const reversal = lines.add({ ...line, pence: -line.pence, day });
  const again = { ...line, day: day + dice.below(10), reference: nextNumber(line, payer) };
  return [
    { kind: "reversal", original, added: reversal },
    { kind: "repayment", original, added: lines.add(again) },
  ];
}

function otherPaper({ name }: DraftLine, payer: Payer): Reference {
  return payer.books.otherPaper(payer.supplierOf(name));
}

function nextNumber({ name, day }: DraftLine, payer: Payer): Reference {
  return payer.books.oneMore(payer.supplierOf(name), day);
}

/** Two neighbouring figures that differ change places, looked for from a place on that the dice name. */
function swapNeighbours(text: string, roll: number): string {
  const pairs = Array.from(text, (_, at) => at).filter((at) => /^(\d)(?!\1)\d/.test(text.slice(at, at + 2)));
  const at = pairs[Math.floor(roll * pairs.length)];
  if (at === undefined) return text;
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}

/** One figure of the last five is mistyped: which, and for what other, are two throws. */
function otherFigure(text: string, dice: Dice): string {
  const places = Array.from(text, (_, at) => at).filter((at) => /\d/.test(text.charAt(at)));
  const at = dice.pick(places.slice(-5));
  const figure = (Number(text.charAt(at)) + 1 + dice.below(9)) % 10;
  return text.slice(0, at) + String(figure) + text.slice(at + 1);
}

function otherName(name: number, { dice, suppliers }: Payer): number | null {
  const others = (suppliers.namesOf[suppliers.supplierOf[name] ?? -1] ?? []).filter((one) => one !== name);
  return others.length === 0 ? null : dice.pick(others);
}
