import { runnersUp } from "#domain/checks/runners-up";
import type { Driver } from "#domain/place/registers";
import { changeWith } from "../checks/compare-checks.ts";
import type { BookLayout } from "../layout/book-layout.ts";
import { type AgencyStanding, standingOfAgencies } from "../layout/agency-standing.ts";
import { monthsTogether } from "#domain/checks/months-together";
import { sourcesCell, type SourcesHeading } from "../layout/sources-columns.ts";
import { textLiteral } from "../plan/address.ts";
import { cell, formula } from "../plan/cells.ts";
import { FORMATS } from "../plan/formats.ts";
import { headingCells } from "../plan/lines.ts";
import type { PlannedCell, PlannedValue } from "../plan/sheet-plan.ts";
import type { MethodPart } from "./method-part.ts";

/** Pairs beyond this are read on TP Transfers. */
const PAIRS_SHOWN = 30;

/** Who is counted: a row a body with counted lines, its terms read from TP_Sources. */
export function whoIsCounted(book: BookLayout): MethodPart {
  const standingOf = standingOfAgencies(book.input);
  const rows = book.agencies.flatMap((agency) => {
    const standing = standingOf(agency);
    return standing.sources.length === 0 ? [] : [bodyCells(book, agency, standing)];
  });
  return {
    kind: "table",
    head: "Who is counted",
    headings: headingCells(["Body", "Home", "Source", "Basis", "Measure", "Months", "VAT"], new Set([5])),
    rows,
  };
}

function bodyCells({ input }: BookLayout, agency: string, { sources }: AgencyStanding): PlannedCell[] {
  const [first] = sources;
  const at = sources.map((source) => input.sources.indexOf(source));
  const of = (heading: SourcesHeading, read: (source: (typeof sources)[number]) => unknown): PlannedValue => {
    const alike = sources.every((source) => read(source) === read(first!));
    return alike ? formula(`=${sourcesCell(heading, at[0]!)}&""`) : "several";
  };
  const home = `=IFERROR(INDEX(TP_Agencies[Home],MATCH(${textLiteral(agency)},TP_Agencies[Agency],0))&"","")`;
  return [
    cell(agency, "TP Label"),
    cell(formula(home), "TP Label"),
    cell(sources.map(({ terms }) => terms.key).join(", "), "TP Label"),
    cell(
      of("Accounting basis", ({ terms }) => terms.accountingBasis),
      "TP Label",
    ),
    cell(
      of("Measure", ({ terms }) => terms.measure),
      "TP Label",
    ),
    cell(
      sources.length === 1 ? formula(`=${sourcesCell("Months", at[0]!)}&""`) : monthsOf(sources),
      "TP Figure",
      FORMATS.count,
    ),
    cell(
      of("VAT", ({ terms }) => terms.vat),
      "TP Label beside",
    ),
  ];
}

function monthsOf(sources: AgencyStanding["sources"]): PlannedValue {
  return sources.every(({ terms }) => terms.months === null) ? null : (monthsTogether(sources) ?? "several");
}

/** The measured shares in use, with what the other basis of a straddling body would change; direct ones are in the text. */
export function sharesInUse(book: BookLayout): MethodPart {
  const standingOf = standingOfAgencies(book.input);
  const { registers, ledger, rowFigures: figures } = book.input;
  const others = runnersUp({ registers, ledger, figures });
  const { drivers } = registers;
  const rows = book.agencies.flatMap((agency) =>
    standingOf(agency)
      .bases.filter((basis) => drivers.some((driver) => driver.agency === agency && driver.basis === basis))
      .map((basis) => {
        const key = textLiteral(`${agency}|${basis}`);
        const of = (heading: string) => formula(`=SUMIFS(TP_Shares[${heading}],TP_Shares[Key],${key})`);
        const driver = drivers.find((one) => one.agency === agency && one.basis === basis);
        const other = others.find((one) => one.agency === agency && one.used === basis);
        return [
          cell(agency, "TP Label"),
          cell(basis, "TP Label"),
          cell(of("In place"), "TP Figure", FORMATS.count),
          cell(of("Whole"), "TP Figure", FORMATS.count),
          cell(of("Share"), "TP Figure", FORMATS.share),
          cell(other ? formula(`=${changeWith(book, other)}`) : null, "TP Figure", FORMATS.pounds),
          cell(
            [other?.other ?? "", sourceOf(driver)].filter((words) => words !== "").join("; source "),
            "TP Note beside",
          ),
        ];
      }),
  );
  const headings = ["Body", "Basis", "In place", "Whole", "Share", "Other basis £", "Other basis; source"];
  return { kind: "table", head: "", headings: headingCells(headings, new Set([2, 3, 4, 5])), rows };
}

/** `synthetic, 2024` */
function sourceOf(driver: Driver | undefined): string {
  return [driver?.source ?? "", driver?.year ?? ""].filter((words) => words !== "").join(", ");
}

/** Both sides of every transfer, at place share. */
export function transfersBothSides({ input }: BookLayout): MethodPart {
  const rows = input.count.transfers.slice(0, PAIRS_SHOWN).map((transfer, index) => {
    const of = (heading: string) => formula(`=INDEX(TP_Transfers[${heading}],${String(index + 1)})`);
    return [
      cell(transfer.payer, "TP Label"),
      cell(transfer.payee, "TP Label"),
      cell(transfer.capital, "TP Label"),
      cell(of("Payer says place £"), "TP Figure"),
      cell(of("Payee says place £"), "TP Figure"),
      cell(of("Difference £"), "TP Figure"),
      cell(formula(`=INDEX(TP_Transfers[Explained by],${String(index + 1)})&""`), "TP Note beside"),
    ];
  });
  const headings = ["Payer", "Payee", "Capital", "Payer says £", "Payee says £", "Difference £", "Explained by"];
  return { kind: "table", head: "", headings: headingCells(headings, new Set([3, 4, 5])), rows };
}
