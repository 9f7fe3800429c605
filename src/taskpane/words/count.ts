import type { Unit } from "#domain/place/registers";
import type { PlaceCount } from "#domain/counting/place-count";
import { bare, inFull, inUnit } from "../format/money.ts";
import { counted, figure, percent } from "../format/numbers.ts";

type ViewsShown = Pick<PlaceCount["views"], "v1" | "v2" | "v3">;

/** Words of the Count step: headline, bridge, folds, and what a Recount says. */
export const COUNT = {
  recount: "Recount",
  recounting: (place: string) => (place === "" ? "Counting" : `Counting ${place}`),

  aHead: (pence: number) => `${inFull(pence)} a head`,
  noHeadOfPart: "A part: no £ a head",
  noPopulation: "No population: no £ a head",
  countedAt: (when: string) => `Last Recount ${when}`,
  notOnSheets: "Not on the sheets yet",
  withoutHome: (bodies: number, amount: string) =>
    `In it, ${amount} of ${counted(bodies, "body")} without a home, counted whole. If such a body spends elsewhere too, the total is too large.`,
  giveHomes: "Say where they are at home",
  withoutShare: (bodies: number, amount: string) =>
    `In it, ${amount} of ${counted(bodies, "body")} that ${bodies === 1 ? "serves" : "serve"} other places too, counted whole. Unless all of it is for this place, the total is too large.`,
  giveShares: "Give a share, or say that it is for this place",
  stale: "Recount needed: the sheets no longer say what the rows say.",

  empty: "Nothing is counted yet.",
  refused: "Nothing is counted while this stands:",
  emptyWhy: (sheets: number) =>
    `Looked at ${counted(sheets, "sheet")}: no source is ready to be counted. Read a source in Sources, or bring in a file.`,

  bridge: "How it is made up",
  lines: {
    read: "Read from the sources",
    notCounted: "less left out and not counted",
    /** Income below nought in its file raises what is reported once it is left out. */
    addedBack: "add back left out and not counted",
    reported: (bodies: number) => `Reported by ${counted(bodies, "body")}`,
    outside: "less outside the place",
    apportioned: "Place share",
    paidBetween: "less paid between bodies",
    income: "less fees and outside income",
    net: "Net place spend",
  },
  incomeByBody: "Fees, charges and other income from outside the counted bodies. By body: TP Bodies.",
  netByBody: "What is left once that income is taken off. By body: TP Bodies.",
  nothingHere: (nought: string) => `${nought}: no body has any.`,
  openBodies: "Open TP Bodies",
  readHead: "From what was read",
  reported: "Reported by the bodies",
  read: {
    read: "Read from the sources",
    detail: "less detail only",
    otherPeriod: "less other periods",
    leftOut: (className: string, pence: number) => `${pence < 0 ? "add back" : "less"} ${className}`,
    noShare: "less rows without a share",
  },
  toConfirm: (waiting: number, amount: string) => `${counted(waiting, "transfer")} to confirm, ${amount}.`,
  toAnswer: (asked: number) => `${counted(asked, "known pair")} to answer: mostly such bodies pay one another.`,
  decide: "Decide",
  answer: "Answer",
  suspense: (rows: number) =>
    `${counted(rows, "amount")} could not be read and ${rows === 1 ? "is" : "are"} not in the total.`,
  noShare: (pence: number, unit: Unit) => `${inUnit(pence, unit)} has no share yet and is not in the total.`,
  showInSources: "Look in Sources",

  folds: {
    transfers: "Transfers",
    shares: "Shares",
    bodies: "Bodies",
    views: "Four views",
    spender: "Who is shown as spending",
  },
} as const;

/** Words of the folds under the bridge. */
export const COUNT_FOLDS = {
  transfers: (confirmed: number, open: number) => `${figure(confirmed)} confirmed, ${figure(open)} open`,
  noTransfers: "No row says that one counted body pays another.",
  transfer: (payer: string, payee: string) => `${payer} → ${payee}`,
  states: {
    asked: "to answer",
    unknown: "amount not known: still in the total",
    out: "taken out",
    kept: "left in",
    open: "to confirm",
    cannot: "left in: cannot be taken out",
  },
  /** How the lines of a transfer are told apart, by what TP Transfers says. */
  capitals: { revenue: "revenue", capital: "capital" } as Readonly<Record<string, string | undefined>>,

  sharesOfTotal: (part: number) => `${percent(part)} of the total`,
  noShares: "Every body is counted whole: no share is used.",
  driver: (basis: string, inPlace: number, whole: number) =>
    `${basis} ${figure(inPlace, decimalsOf(inPlace))} of ${figure(whole, decimalsOf(whole))}`,
  driverStated: "stated on the rows",
  noShare: (basis: string) => `no driver for “${basis || "no basis"}”`,
  noShareFigure: "no share",
  otherBasis: (agency: string, basis: string) => `If ${agency} were shared by ${basis}:`,
  tryHeading: "Give a body another share",
  tryBody: "Body",
  tryWay: "Share by",
  tryGiven: "A share that I give",
  tryPercent: "Share, %",
  tryWrong: "Enter a share from 0 to 100",
  tried: (agency: string) => `${agency} at that share:`,
  total: (pence: number, unit: Unit) => `total ${inUnit(pence, unit)},`,
  change: (pence: number, unit: Unit) => `${pence > 0 ? "+" : ""}${inUnit(pence, unit)}`,
  changePart: (part: number) => `(${part > 0 ? "+" : ""}${percent(part)}).`,
  trial: "A trial, not the total.",
  triedOnly: "Nothing is counted or written until you apply it.",
  triedCaption: (agency: string) => `${agency}: now, and if the trial is applied`,
  triedBody: (agency: string, unit: Unit) => `${agency}, ${unit}`,
  now: "Now",
  ifApplied: "If applied",
  triedReported: "Goes through the share",
  triedKept: "Kept for the place",
  triedOutside: "Outside the place",
  tryReason: "Reason (optional)",
  apply: "Apply",
  applying: (agency: string) => `Changing the share of ${agency}`,
  applyHint:
    "Writes it as your decision on TP Log, with the total before and after. The source is not changed. Revert takes it back.",
  openDrivers: "Open TP Drivers",

  home: { inside: "inside", straddling: "straddling", outside: "outside" },
  noHome: "home not said",
  noBody: "(no body)",
  ofTotal: (part: number) => `${percent(part)} of the total`,
  expected: (names: string) => `Expected and not counted: ${names}.`,

  viewsTie: "4 tie",
  viewsApart: (pence: number, unit: Unit) => `${inUnit(pence, unit)} apart`,
  v1: "1 Total public spending",
  v2: "2 Bodies of the place",
  v3: "3 Bodies from outside",
  v4: (priority: string) => (priority === "" ? "4 Chosen priority" : `4 ${priority}`),
  unaligned: "Not aligned with it",
  view: "View",
  sum: ({ v1, v2, v3 }: ViewsShown, unit: Unit) => `${bare(v1, unit)} = ${bare(v2, unit)} + ${bare(v3, unit)}`,
  sumOff: ({ v1, v2, v3 }: ViewsShown, unit: Unit) =>
    `${bare(v2, unit)} + ${bare(v3, unit)} is not ${bare(v1, unit)}: say the home of every body in TP Agencies.`,
  straddling: {
    out: (v2: number, v3: number, unit: Unit) =>
      `With straddling bodies counted as from outside: view 2 ${bare(v2, unit)}, view 3 ${bare(v3, unit)}.`,
    in: (v2: number, v3: number, unit: Unit) =>
      `With straddling bodies counted as bodies of the place: view 2 ${bare(v2, unit)}, view 3 ${bare(v3, unit)}.`,
  },
  showStraddling: {
    out: "Show straddling bodies as from outside",
    in: "Show straddling bodies as of the place",
  },
  settingStraddling: {
    out: "Showing straddling bodies as from outside",
    in: "Showing straddling bodies as of the place",
  },
  totalSays: "What the total says",
  benefits: "Benefits and pensions",
  withoutBenefits: "Total without them",
  outsideIncome: "Fees, charges, other outside income",
  netOfIncome: "Net of that income",

  spender: "Spender",
  funder: "Funder",
  body: "Body",
  spenderHint: "Who gets the pound in the split. The total does not move.",
  showBy: (basis: "spender" | "funder") => `Show by ${basis}`,
  together: "Together",
  settingBasis: (basis: string) => `Showing bodies by ${basis}`,
  basisApart: (pence: number, unit: Unit) =>
    `By funder the bodies come to ${inUnit(Math.abs(pence), unit)} ${pence > 0 ? "more" : "less"}: payers and payees disagree by that. The total stays as it is.`,
} as const;

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : 2;
}
