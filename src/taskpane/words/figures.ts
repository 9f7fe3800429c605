/** What stands beside a figure of the pane for whoever asks, and in the documentation. */
export interface FigureWords {
  /** The step that shows it, as the pane names it. */
  readonly step: "Tag" | "Count" | "Duplication" | "Summaries" | "Checks";
  /** As the figure is called beside it. Also its heading in the documentation. */
  readonly name: string;
  /** What is in it, in a sentence or two. */
  readonly what: string;
  /** How it is worked out, with the letters that the method and TP Bridge use. */
  readonly formula: string;
  /** Where it stands in the workbook, and how to have it again without the add-in. */
  readonly source: string;
}

/** Every figure that has help beside it, in the order of the steps. */
export const FIGURES = {
  coverage: {
    step: "Tag",
    name: "Coverage by value",
    what: "How much of the £ read from the files has a theme: before shares, and rows of detail too. It is no part of the total, of which check B3 says what is untagged. Rows without a theme are in the total all the same.",
    formula: "£ of rows with a theme ÷ £ of all rows read, credits taken without their sign.",
    source: "Check B3 on TP Checks. By hand: SUMIFS over TP Gross where TP Theme is not blank.",
  },
  total: {
    step: "Count",
    name: "Total place spend",
    what: "What the counted bodies spend in or for the place, each pound once, before fees and charges are taken off. Payments alone make a part of it, and the headline says so.",
    formula: "T = A − E: the place share of what bodies report, less what counted bodies pay one another.",
    source: "TP Bridge and TP Return. By hand: the sum of TP Place spend over all sources.",
  },
  aHead: {
    step: "Count",
    name: "£ a head",
    what: "The total for each person who lives in the place. Not shown where a source is payments or part of a year: those are not what a place spends.",
    formula: "T ÷ population.",
    source: "TP Return, column £ a head. The population and its source stand on TP Place.",
  },
  read: {
    step: "Count",
    name: "Read from the sources",
    what: "All amounts that were read, whatever became of them. What could not be read is in suspense and not among them.",
    formula: "S = the sum of all amounts read.",
    source: "TP Bridge, its first line. By hand: the sum of TP Read over all sources.",
  },
  notCounted: {
    step: "Count",
    name: "Left out and not counted",
    what: "What was read and is not spending of the year: each class with its £, detail, other periods and rows without a share. Income that stands among the spending below nought makes it a sum to be added.",
    formula: "S − R = detail + other periods + what is left out by class + rows without a share.",
    source: "TP Bridge and TP Left Out. By hand: the sum of TP Read where TP Left out is not blank.",
  },
  reported: {
    step: "Count",
    name: "Reported by the bodies",
    what: "Gross spending of all rows that count, as the bodies sent it and before any share is taken.",
    formula: "R = the sum of all gross amounts; what was read, less detail, other periods and what is left out.",
    source: "TP Bridge, the line marked (R). By hand: the sum of TP Gross where TP Status is counted.",
  },
  outside: {
    step: "Count",
    name: "Outside the place",
    what: "What bodies that serve a wider area spend elsewhere.",
    formula: "O = R − A: each row’s gross amount less its place share.",
    source: "TP Bridge. The shares stand on TP Drivers and beside the rows as TP Own share.",
  },
  apportioned: {
    step: "Count",
    name: "Place share",
    what: "The part of what bodies report that falls to the place, payments between them still in it.",
    formula: "A = the sum over all rows of share × gross, each rounded to the penny.",
    source: "TP Bridge, the line Place share (A).",
  },
  paidBetween: {
    step: "Count",
    name: "Paid between bodies",
    what: "Money that one counted body passes to another, which spends it. It is in the accounts of both, and is taken out of the payer’s. Nothing is taken out but what a source itself states or a person has confirmed; a person’s No leaves it in.",
    formula: "E = the payer’s amounts, at the share of the payee’s rows that state the receipt.",
    source: "TP Bridge and, pair by pair, TP Transfers. By hand: the sum of TP Eliminated.",
  },
  income: {
    step: "Count",
    name: "Fees and outside income",
    what: "Sales, fees, charges and private contributions. Grants from public bodies are funding and not among them.",
    formula: "Y = the sum over all rows of share × external income, rows taken out left aside.",
    source: "TP Bridge; by body on TP Bodies. By hand: the sum of TP External income.",
  },
  net: {
    step: "Count",
    name: "Net place spend",
    what: "What is left of the total once fees, charges and other outside income are taken off.",
    formula: "N = T − Y.",
    source: "TP Bridge and TP Return.",
  },
  transfers: {
    step: "Count",
    name: "Transfers",
    what: "Payments from one counted body to another, with how each was decided. Where payer and payee disagree the difference is shown, and the total is not changed by it.",
    formula: "Difference = payer says − payee says, at place share, pair by pair.",
    source: "TP Transfers; checks D1 to D10 on TP Checks.",
  },
  leftOut: {
    step: "Count",
    name: "Left out by their words",
    what: "Rows whose words say loans, reserves, precepts and the like, which would count a pound twice. They leave the total only by your answer.",
    formula: "The sum of the gross amounts of rows that bear the words.",
    source: "TP Left Out; checks E1 and E3. Beside the rows: TP Left out.",
  },
  shares: {
    step: "Count",
    name: "Shares",
    what: "How much of a body’s spending falls to the place, by a quantity that is measured over its whole area: people, crimes, cases.",
    formula: "Share = the quantity in the place ÷ the quantity over all units of the body.",
    source: "The quantities stand on TP Drivers, the basis of each body on TP Agencies.",
  },
  bodies: {
    step: "Count",
    name: "Bodies",
    what: "What each body spends in the place, what it passes on left out. The bodies add up to the total.",
    formula: "Per body: the place share of its rows, less what it pays other counted bodies.",
    source: "TP Bodies. By hand: SUMIFS over TP Place spend where TP Agency is the body.",
  },
  views: {
    step: "Count",
    name: "Four views",
    what: "One total seen four ways: all of it (1), by bodies of the place (2), by bodies from outside (3), and what serves the chosen priority (4).",
    formula: "View 1 = T = view 2 + view 3. View 4 = the sum of place spend × the row’s weight for the priority.",
    source: "TP Views; checks F6 and F7. A body’s home stands on TP Agencies, the weights as TP Priority.",
  },
  spender: {
    step: "Count",
    name: "Spender or funder",
    what: "Who is shown with the pound: the body that spends it in the end, or the body that pays for it. The total is the same.",
    formula: "By funder: each body’s place share less its income from counted bodies.",
    source: "TP Bodies. Check D7: the two differ by exactly what payers and payees disagree about.",
  },
  takenOut: {
    step: "Duplication",
    name: "Double counts taken out",
    what: "One pound that two bodies both report. It is taken out of the payer, and both sides are compared.",
    formula: "E of the bridge, pair by pair: payer says, payee says, and the difference.",
    source: "TP Transfers and the bridge line less paid between bodies.",
  },
  atRisk: {
    step: "Duplication",
    name: "At risk",
    what: "What may have been paid twice. It is for a person to decide; nothing of it is taken out of the total. Grades are not to be added to one another.",
    formula: "In each group all but the earliest payment. A payment stands in one group only, the strongest.",
    source: "TP Duplicates, with the rows, the reason and your decision.",
  },
  setAside: {
    step: "Duplication",
    name: "Set aside",
    what: "Payments that look alike for a known reason: paid regularly, credited back, or a price that is usual there.",
    formula: "The sum of those payments. None of it is in the £ at risk.",
    source: "TP Duplicates, below the findings. Check H1 accounts for every payment read.",
  },
  nonLead: {
    step: "Duplication",
    name: "Outside the lead body",
    what: "Spending on a theme by all bodies but the largest. An upper bound of where to look, never a saving: each may do something else.",
    formula: "L = the theme’s positive spending less that of its largest body. Rate = L ÷ that spending.",
    source: "TP Overlap and TP Agency x Theme. In a cell of your own: PLACE.NONLEAD.",
  },
  concentration: {
    step: "Duplication",
    name: "Concentration",
    what: "Whether one body carries a theme or many share it. 1 is one body; an effective number of 2.5 is as spread as two and a half bodies of one size.",
    formula: "HHI = the sum of (body ÷ theme)², effective number = 1 ÷ HHI.",
    source: "TP Overlap. In cells of your own: PLACE.HHI and PLACE.NEFF.",
  },
  suppliers: {
    step: "Duplication",
    name: "Suppliers in common",
    what: "What suppliers of several bodies are paid by all but their largest customer. What buying together could touch at most; it is no saving.",
    formula: "Paid to the supplier in all, less what the body pays that pays it most.",
    source: "TP Shared suppliers; which names are one supplier, TP Suppliers.",
  },
  sheets: {
    step: "Summaries",
    name: "Sheets up to date",
    what: "Sheets that have a line for every body and theme there is. Their figures are live formulas and move with the rows in any case.",
    formula: "Held against the rows and tags as they stand now.",
    source: "The TP sheets of this workbook. The time of the last Recount stands on TP Log.",
  },
  flow: {
    step: "Summaries",
    name: "Flow",
    what: "Whose money a body spends, and on which themes. A band is as thick as its money.",
    formula:
      "Right: place spend by body and theme, on the spender basis. Left: what other counted bodies pay a body, as they state it at place share; the rest of its place spend is its own. Either side comes to the total.",
    source: "TP Agency x Theme, which sums TP Place spend with SUMIFS, and TP Transfers.",
  },
  ties: {
    step: "Checks",
    name: "Checks that tie",
    what: "How many checks agree to within their tolerance, of all that this version makes. Those that have nothing to look at in this count are said as not used.",
    formula: "Tie = this side − that side is no more than the tolerance, which is £0.00 for sums.",
    source: "TP Checks, where every check is a live formula with both sides and the difference.",
  },
  stops: {
    step: "Checks",
    name: "Stops",
    what: "What would make the total false: sums that do not agree, money without a share, bodies without a home. No reason closes a stop. It must be put right before the return can be signed.",
    formula: "The £ beside each is the difference, or the £ that rest on the answer, as it says.",
    source: "TP Checks, severity S.",
  },
  limitations: {
    step: "Checks",
    name: "Limitations",
    what: "What a reader of the total must know. Each may be signed with a reason, and is printed on the return with it.",
    formula: "The £ beside each is the difference, or the £ that rest on it, as it says.",
    source: "TP Checks, severity L, and section 8 of TP Return.",
  },
  notProven: {
    step: "Checks",
    name: "Not proven",
    what: "Checks for which nothing is there to hold the figure against: a file without a total, a population without a source. Never a pass; it is printed too.",
    formula: "None: there is no other side.",
    source: "TP Checks, where the other side is blank. State the control total on TP Sources to prove a source.",
  },
} as const satisfies Readonly<Record<string, FigureWords>>;

export type FigureName = keyof typeof FIGURES;

/** Words of the control itself. */
export const FIGURE_HELP = {
  ask: (name: string) => `What does “${name}” mean?`,
  formula: "How:",
  source: "Where:",
  more: "All figures explained",
} as const;

/** The page of the documentation on a figure: its heading there, as GitHub makes an address of it. */
export function figurePage(figure: FigureName): string {
  const heading = FIGURES[figure].name.toLowerCase();
  return `docs/figures.html#${heading.replace(/[^a-z0-9 -]/g, "").replaceAll(" ", "-")}`;
}
