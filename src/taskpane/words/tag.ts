import type { RuleField, RuleMatch } from "#domain/tagging/rule";
import { inFull } from "../format/money.ts";
import { counted, figure, percent } from "../format/numbers.ts";

const NBSP = "\u00a0";

/** Words of the Tag step: coverage, the queue, the form of an open line, and what is said after. */
export const TAG = {
  lists: "Tag lists",
  tabs: {
    untagged: (rows: number) => `Untagged ${figure(rows)}`,
    suggested: (groups: number) => `Suggested ${figure(groups)}`,
    rules: (rules: number) => `Rules ${figure(rules)}`,
  },

  byValue: (tagged: number, rows: number) => `by value, ${figure(tagged)} of ${counted(rows, "row")}`,
  coverageName: "Tagged by value",
  coverageSaid: (value: number) => `${percent(value)} by value`,
  /** What the two figures are of: the same rows weigh otherwise before their shares and in the total. */
  ofRead: "That is of all £ read: before shares, detail too.",
  ofTotal: (toTag: string, part: string) =>
    `Of the total, ${toTag}${part === "" ? "" : ` (${part})`} has no theme yet.`,
  allOfTotal: "All of the total has a theme.",
  why: "Why",
  whyLess: "Close",
  whyWords:
    "A row is tagged once it has a theme. By value, each row weighs the £ that its file states, credits as much as payments, whether it is in the total or only detail. Of that £ only the place's share is in the total, so the two parts differ. An untagged row is in the total all the same.",

  selected: (rows: number, amount: string) => `Selected in the sheet: ${counted(rows, "row")}, ${amount}`,
  tagThese: "Tag these",
  selectedRows: (rows: number) => counted(rows, "selected row"),

  inTotal: "In the total",
  inGroups: (heading: string, rows: number, groups: number) =>
    `${heading}: ${counted(rows, "row")} in ${counted(groups, "group")}`,
  toTag: (amount: string) => `${amount} to tag`,
  detail: "Detail, not in the total",
  rows: (rows: number) => counted(rows, "row"),
  spellings: (count: number) => counted(count, "spelling"),
  credits: (count: number) => counted(count, "credit"),
  read: (amount: string) => `${amount} read`,

  theme: "Theme",
  noSuggestion: "No suggestion",
  newTheme: "A new theme: it is added to TP Themes",
  /** @param rows - as they are numbered on the sheet. */
  showRows: (rows: readonly number[]) =>
    rows.length === 1 ? `Show row ${rows.join("")}` : `Show ${counted(rows.length, "row")}`,
  onSheet: (sheet: string) => ` on ${sheet}`,
  split: "Split",
  moreTags: "More tags",
  fewerTags: "Fewer tags",
  body: "Body",
  cofog: "COFOG",
  cofogHint: "Code or name: 10.2, Old age",
  capital: "Capital or revenue",
  capitals: { "": "As the source says", revenue: "Revenue", capital: "Capital" },
  client: "Client group",
  control: "Control",
  controls: {
    "": "As the source says",
    statutory: "Statutory",
    "demand-led": "Demand-led",
    "ring-fenced": "Ring-fenced",
    discretionary: "Discretionary",
  },
  stream: "Funding stream",
  streamHint: "The named grant that pays",
  work: "Kind of work",
  works: {
    "": "As the source says",
    "front line": "Front line",
    commissioning: "Commissioning",
    "management & support": "Management and support (back office)",
    "asset running cost": "Running cost of assets",
  },
  transferTo: "Transfer to",
  transferHint: "The counted body that is paid",

  tag: (rows: number) => `Tag ${counted(rows, "row")}`,
  tagBare: "Tag",
  tagging: (rows: number) => `Tagging ${counted(rows, "row")}`,
  lacking: {
    line: "Open a line to tag it",
    theme: "Enter the theme",
    words: "Enter the words of the rule",
    notFound: "The rule must find these rows: change its words",
  },
  said: (rows: number, theme: string, value: number) =>
    `${counted(rows, "row")} tagged${theme === "" ? "" : ` ${theme}`}. ${percent(value)} by value.`,
  ruleSaid: (rows: number, theme: string, value: number) =>
    `Rule added. ${counted(rows, "row")} tagged${theme === "" ? "" : ` ${theme}`}. ${percent(value)} by value.`,
  saidNext: (name: string, amount: string) => ` Next: ${name}, ${amount}.`,
  saidNone: " Nothing left to tag.",

  next: {
    groups: (groups: number) =>
      `${counted(groups, "more group")} ${groups === 1 ? "brings" : "bring"} it to 100${NBSP}%`,
    last: `This brings it to 100${NBSP}%`,
    waiting: (groups: number) => `${counted(groups, "more group")} ${groups === 1 ? "waits" : "wait"} for a theme`,
    lastWaiting: "This is the last group that waits for a theme",
    selection: "Tag the rows selected in the sheet",
    suggestions: (groups: number) => `${counted(groups, "more suggestion")} to accept or reject`,
    lastSuggestion: "No more suggestions after this",
  },

  allTagged: (rows: number) =>
    `${rows === 1 ? "The 1 row is" : `All ${counted(rows, "row")} are`} tagged. ${inFull(0)} to tag.`,
  queueEmpty: (rows: number) =>
    `No row waits for a theme. ${counted(rows, "row")} without one ${rows === 1 ? "is" : "are"} left out of the count: see Sources.`,
  noRows: "No rows to tag: no source is read yet.",
  recount: "Recount",
  recounting: (place: string) => (place === "" ? "Counting" : `Counting ${place}`),

  noSuggestions: "No suggestions. A row alike that is tagged, or a COFOG code, would make one.",
  suggestedBy: (theme: string, confidence: number | null) =>
    // The figure first: a long theme is cut at the end of the line.
    confidence === null ? theme : `Right ${timesOf(confidence)}: ${theme}`,
  tried: (confidence: number | null, own?: { readonly tried: number; readonly right: number }) => {
    if (confidence === null) return "Too few rows are tagged yet to say how often this is right.";
    if (own === undefined)
      return `Tried on the tagged rows of this workbook, suggestions like this were right ${timesOf(confidence)}.`;
    const tried = own.tried.toLocaleString("en-GB");
    const right = own.right.toLocaleString("en-GB");
    return `Tried on its own tagged rows, it was right ${right} of ${tried} times; with those of others weighed in, ${timesOf(confidence)}.`;
  },
  acceptAll: "Accept all that are right",
  levels: {
    "0.99": "99 times of 100 or more",
    "0.95": "95 times of 100 or more",
    "0.9": "90 times of 100 or more",
    "0.8": "80 times of 100 or more",
  },
  acceptRows: (rows: number, groups: number) => `Accept ${counted(groups, "suggestion")} for ${counted(rows, "row")}`,
  chooseLevel: "Choose how often",
  acceptNone: "No suggestion is that sure",
  asRule: "Make it a rule",
  accept: (rows: number) => `Accept for ${counted(rows, "row")}`,
  acceptBare: "Accept",
  reject: "Reject",
  rejected: (name: string) => `Suggestion for ${name} rejected for this session.`,
  openSuggestion: "Open a suggestion to accept it",
} as const;

/** 0.973 -> `97 times of 100`; never rounded up to certainty. */
function timesOf(confidence: number): string {
  return `${String(Math.floor(confidence * 100))} times of 100`;
}

/** Words of rules: the offer to make one, and those that stand. */
export const TAG_RULES = {
  offer: (field: RuleField, words: string) => `Make it a rule: ${field} contains “${words}”`,
  words: "Words of the rule",
  wordsHint: "Any of several words: part them with |",
  preview: (rows: number, amount: string) => `${counted(rows, "row")}, ${amount}`,
  previewDetail: (rows: number, amount: string) => `${counted(rows, "row")} of detail, ${amount}`,
  previewNone: "finds no untagged row",
  noConflict: "no conflict",
  stay: (rows: number) => `${counted(rows, "row")} already tagged by hand: ${rows === 1 ? "it stays" : "they stay"}`,

  none: "No rules yet. Tick “Make it a rule” when you tag a line, or write one in TP Rules.",
  sentence: (field: RuleField, match: RuleMatch, words: readonly string[]) =>
    `${FIELDS[field]} ${MATCHES[match]} ${words.map((word) => `“${word}”`).join(" or ")}`,
  gives: (tags: readonly string[]) => `Gives ${tags.join(", ")}`,
  givesTag: {
    agency: "body",
    theme: "theme",
    cofog: "COFOG",
    capital: "",
    client: "client group",
    control: "control",
    stream: "funding stream",
    work: "kind of work",
    transferTo: "transfer to",
    leftOut: "left out as",
    shareOverride: "share",
  },
  kept: (rows: number, amount: string, rule: string) =>
    `${counted(rows, "row")}, ${amount}, ${rows === 1 ? "stays" : "stay"} with the rule “${rule}”, which goes first`,
  list: "Rules in their order",
  conflicts: "Rules that find the same rows",
  undecided: "To decide",
  conflict: (won: string, lost: string) => `${won} wins over ${lost}`,
  conflictSmall: (wonGives: string, lostGives: string) => `${wonGives}, not ${lostGives}`,
  conflictWhy: (won: string, lost: string) =>
    `Both have the same order, so ${won} was used: it stands higher in TP Rules. Give ${lost} a lower order if it is the right one, or let one of them look for less; then Recount.`,
  conflictDecided: (won: string, lost: string) =>
    `${won} has the lower order, so it takes these rows from ${lost}. Give ${lost} a lower order in TP Rules if it is the right one; then Recount.`,
  switchedOff: "Switched off",
  problem: "Does not work",
  losesRows: "Another rule goes first",
  order: (name: string, order: number) =>
    `${name}, order ${figure(order)}: of two rules that match, the lower order wins.`,
  openSheet: "Open TP Rules",
} as const;

const FIELDS: Readonly<Record<RuleField, string>> = {
  any: "Any text",
  payee: "Payee",
  service: "Service",
  purpose: "Purpose",
  reference: "Reference",
  code: "COFOG",
  "agency text": "Body as written",
  area: "Area",
};

const MATCHES: Readonly<Record<RuleMatch, string>> = {
  contains: "contains",
  word: "has the word",
  starts: "starts with",
  equals: "is",
  code: "is under",
  pattern: "matches",
};

/** Words of a row that is split between themes. */
export const SPLIT_WORDS = {
  back: "‹ Untagged rows",
  where: (agency: string, row: number) => (agency === "" ? `Row ${String(row)}` : `${agency}, row ${String(row)}`),
  caption: (name: string) => `Parts of ${name}`,
  theme: "Theme",
  weight: "Weight %",
  spend: "Spend",
  part: (part: number) => `Theme of part ${String(part)}`,
  partWeight: (part: number) => `Weight of part ${String(part)}, per cent`,
  add: "Add a part",
  remove: (part: number) => `Remove part ${String(part)}`,
  total: "Total",
  short: (weight: string) => `Weights total ${weight}${NBSP}%.`,
  noTheme: (amount: string) => `${amount} has no theme. They must total 100${NBSP}%.`,
  twice: (amount: string) => `${amount} is counted twice. They must total 100${NBSP}%.`,
  give: (weight: string, theme: string) => `Give ${weight}${NBSP}% to ${theme}`,
  take: (weight: string, theme: string) => `Take ${weight}${NBSP}% from ${theme}`,
  partNamed: (part: number) => `part ${String(part)}`,
  badWeight: "A weight is above 0 and at most 100, with up to 2 decimals.",
  note: "Note (optional)",
  stays: "The row itself is not changed. The parts stand in TP Splits; the last part takes the odd penny.",
  save: "Save split",
  saving: (name: string) => `Splitting ${name}`,
  said: (name: string, parts: number) => `${name} split into ${counted(parts, "part")}.`,
  next: {
    weights: `Make the weights total 100${NBSP}%`,
    themes: "Name the theme of every part",
    parts: "A split has two parts or more",
    same: "Two parts have the same theme: make them one",
    ready: "Save, and the queue goes on",
  },
} as const;
