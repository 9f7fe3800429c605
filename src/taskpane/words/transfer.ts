import { inFull } from "../format/money.ts";
import { counted, percent } from "../format/numbers.ts";

/** Words of a transfer that is being decided. */
export const TRANSFER = {
  back: "‹ Count",
  place: (at: number, of: number) => `Transfer ${at} of ${of} to decide`,
  decided: "Transfer",
  question: (payer: string, payee: string, amount: string) =>
    amount === "" ? `Does ${payer} pay ${payee}?` : `Does ${payer} pay this ${amount} to ${payee}?`,
  part: "Part",
  payerSays: "Payer says",
  payeeSays: "Payee says",
  rows: { body: "Body", line: "Line", stated: "Stated", row: "Row", pounds: "£" },
  rowLink: (row: number, more: number) => (more === 0 ? `Row ${row}` : `Row ${row} and ${counted(more, "more row")}`),
  knownQuestion: (payer: string, payee: string, kind: string) => `Does ${payer} pay ${payee}: ${kind}?`,
  none: "There is none",
  unknown: "There is one; its amount is not known",
  unknownMeans:
    "It stays in the total, counted at both bodies. The return says so as a limitation until a row states the amount.",
  knownKind: (kind: string) => `Bodies like these mostly pay one another: ${kind}`,
  statedByPayer: (evidence: string) =>
    evidence.replace("stated by the source on ", "").replace("held by hand", "by hand"),
  evidence: (evidence: string) => {
    const lines = /^stated by the source on (\d+) lines?$/.exec(evidence)?.[1];
    return lines === undefined ? evidence : `on ${counted(Number(lines), "row")} of the source`;
  },
  notStated: "not stated",
  notTakenOut: "not taken out",
  receiptStated: "income from a counted body",
  bookedBelowNought: "booked below nought",
  atPlaceShare: "£ at the place’s share, revenue and capital of the two bodies together.",
  verdict: {
    agree: "Both sides agree",
    disagree: (difference: string) => `They disagree by ${difference}`,
    "no receipt": (payee: string) => `${payee} states no receipt`,
    "no payment": (payer: string) => `${payer} states no payment`,
    "left in": "Left in: nothing is taken out",
    "nothing said": "Neither side states an amount",
  },
  difference: (pence: number) => `Difference ${inFull(pence)}`,

  why: "What it rests on",
  yes: "Yes: ",
  no: "No: ",
  names: (payer: string, payee: string) => `${own(payer)} rows name ${payee}`,
  doesNotName: (payer: string, payee: string) => `No row of ${payer} names ${payee}`,
  payeeGross: (payee: string, kind: string) =>
    `${own(payee)} spending is counted, gross${kind === "" ? "" : `, ${kind}`}`,
  payeeLessReceipt: (payee: string, amount: string) =>
    `${own(payee)} spending is counted less the ${amount} that it books below nought, until that is read as income`,
  payeeNot: (payee: string, kind: string) => `${payee} has no counted ${kind === "" ? "" : `${kind} `}spending`,
  payeeNet: (payee: string) => `${payee} reports net of this income: it is netted off already`,
  onPayments: (payee: string) => `${payee} is counted from payments only: its pay is not in the count`,
  shareStated: (payee: string, share: number) => `It takes the share of ${own(payee)} line: ${percent(share)}`,
  shareGeneral: (payee: string, share: number) =>
    `${payee} states no receipt, so it takes its general share: ${percent(share)}`,
  shareUntilRead: (payee: string, share: number) =>
    `Until what ${payee} books below nought is read as income, it takes its general share: ${percent(share)}`,
  noShare: (payee: string) => `No share of ${payee} can be found`,

  changes: "What changes",
  noChange: "stays as it is",
  now: (title: string) => `${title} now`,
  after: (title: string) => `${title} after`,
  takenOut: (payer: string) => `Taken out of ${payer} now`,
  ifOut: (payer: string) => `Taken out of ${payer}`,
  nothing: "nothing",
  ifLeftIn: (payer: string) => `Left in, it counts in the total again, at ${own(payer)} own share.`,
  ifTakenOut: (payer: string) => `Taken out, the total falls by what ${payer} counts of it.`,

  parts: {
    back: (payee: string) => `Spending of ${payee} shown whole again`,
    netted: "Paid between the two, netted off",
    leaves: "Leaves the place with it",
    comes: "Comes into the place with it",
  },
  moves: (pence: number, isReceipt: boolean) => {
    const way = isReceipt ? "As income" : "Taken out";
    if (pence === 0) return `${way}, the total stays as it is:`;
    return `${way}, the total ${pence < 0 ? "falls" : "rises"} by ${inFull(Math.abs(pence))}:`;
  },
  netted: (payee: string, amount: string) =>
    `${amount} is netted off: the total holds it already in ${own(payee)} spending, at ${own(payee)} share in the place.`,
  noLongerNetted: (payer: string, amount: string) =>
    `${amount} is no longer netted off: rows of ${payer} that are taken out now come back in.`,
  leaves: ({ payer, payee }: { readonly payer: string; readonly payee: string }, amount: string) =>
    `${amount} leaves the place: money goes with the body that spends it, and less of ${payee} than of these rows of ${payer} is in the place.`,
  comes: ({ payer, payee }: { readonly payer: string; readonly payee: string }, amount: string) =>
    `${amount} comes into the place: money goes with the body that spends it, and more of ${payee} than of these rows of ${payer} is in the place.`,

  receipt: "How to read it",
  booked: (
    payee: string,
    { amount, rows, isSure }: { readonly amount: string; readonly rows: number; readonly isSure: boolean },
  ) =>
    `${payee} books ${amount} below nought${rows === 1 ? "" : `, in ${counted(rows, "row")}: one answer holds for them all`}. ` +
    (isSure ? "Its words say that the money is received." : "Its words leave open which way the money went."),
  /** One answer for lines of both kinds makes the total too large or too small. */
  eachLine: (payer: string) =>
    `If some of these rows are income and others credits, answer that they are credits; on the rows that are income type “income” in TP Left out and “${payer}” in TP Income from, then Recount.`,
  asIncome: (payer: string, payee: string) => `${payer} paid it, and it is income of ${payee}`,
  asCredit: (payee: string) => `It is a credit, and ${payee} spent that much less`,
  asCreditAlone: (payer: string, payee: string) =>
    `It is a credit, and the rest that ${payer} pays ${payee} is a transfer`,
  asNothing: (payer: string) => `It is a credit, and nothing of ${payer} is taken out`,
  changeOfTotal: "Change in the total",
  borne: (payer: string, payee: string) =>
    `As income, the rows of ${payer} go out and ${own(payee)} spending is shown whole.`,
  notBorne: ({ payer, payee }: { readonly payer: string; readonly payee: string }, rises: boolean) =>
    `The rows of ${payer} that name ${payee} do not come to as much. As income, it stays netted off in ${own(payee)} figures ` +
    `and nothing that ${payer} pays ${payee} is taken out, so ` +
    (rises ? "what is taken out now comes back into the total." : "the total stays."),
  freed: (payer: string, payee: string) =>
    `As a credit, nothing is netted off any more: other rows of ${payer} that are paid to ${payee} are then taken out.`,
  rises: (payer: string, payee: string) =>
    `The total rises: more of what ${payee} spends is counted in the place than of what ${payer} pays, so it was short.`,
  isIncome: "It is income",
  isCredit: "It is a credit",
  isCreditAlone: "A credit; the rest is a transfer",
  isNothing: "A credit; take nothing out",
  lackingReceipt: "Choose how to read it",

  decision: "Decision",
  out: "Take out",
  kept: "Leave in",
  note: "Note (optional)",
  save: "Save decision",
  saving: (payer: string, payee: string) => `Saving the transfer ${payer} → ${payee}`,
  lacking: "Choose Take out or Leave in",
  obstacle: {
    "payee not counted": (payee: string, kind: string) =>
      `${own(payee)} ${kind === "" ? "" : `${kind} `}spending is not in the count. Taking this out would lose it. If its lines are counted, but not as ${kind === "" ? "these rows are: without revenue or capital" : kind}, say under Tag which of the two each side is.`,
    "payee net": (payee: string) => `${payee} reports net of it. Taking this out would lose it.`,
    "below nought": (payee: string) =>
      `These rows come to less than nothing: credits on what ${payee} was paid. Taking them out would raise the total.`,
    "no line": (payer: string, payee: string) =>
      `No row of ${payer} says that it is paid to ${payee}: there is nothing to take out. Put “${payee}” in TP Transfer to of that row, then Recount.`,
    "to itself": "A body cannot pay itself: class these rows as internal recharge in TP Left out.",
  },
  nextMore: (left: number) => `${counted(left, "more transfer")} to decide`,
  nextLast: "This is the last transfer to decide",
  nextNone: "No more transfers to decide",
} as const;

/** Whose: Pensions’, Council’s. */
function own(name: string): string {
  return /s$/i.test(name) ? `${name}’` : `${name}’s`;
}
