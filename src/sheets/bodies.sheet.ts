import { FEWEST_ALIKE } from "#domain/checks/compare-bodies";
import type { SourceRow } from "./book-input.ts";
import { type AgencyStanding, ON_LINES, standingOfAgencies } from "./layout/agency-standing.ts";
import { type BookLayout, FIRST_ROW } from "./layout/book-layout.ts";
import { bridgeCell } from "./layout/bridge-rows.ts";
import { monthsTogether } from "#domain/checks/months-together";
import { NO_LONGER_AGREED, NOT_AGREED, sourcesCell, type SourcesHeading } from "./layout/sources-columns.ts";
import { type SettingName, settingOf } from "./place-settings.ts";
import { textLiteral } from "./plan/address.ts";
import { cell, formula, rowBlock } from "./plan/cells.ts";
import { planSheet } from "./plan/frame.ts";
import { FORMATS } from "./plan/formats.ts";
import { headingCells } from "./plan/lines.ts";
import type { CellBlock, PlannedValue, SheetPlan } from "./plan/sheet-plan.ts";
import { sumIfs } from "./ranges.ts";

const HEADINGS = [
  "Body",
  "Home",
  "Place spend £",
  "% of T",
  "£ a head",
  "Of which income £",
  "Funder basis £",
  "Outside the place £",
  "Rank",
  "Basis, months, measure, share",
  "Agreed by",
  "Type",
  "Units to look at",
  "Off its type",
];

/** TP Bodies: what each body spends in the place, on both bases, and what stands behind its figure. */
export function planBodiesSheet(book: BookLayout): SheetPlan {
  const { bodies } = book;
  const standingOf = standingOfAgencies(book.input);
  return planSheet(book, {
    name: "TP Bodies",
    group: "output",
    title: "What each body spends in the place",
    source: "Source: TP columns by TP Agency. £. Income is what came from outside the counted bodies.",
    widths: [165, 54, 76, 42, 50, 66, 76, 72, 32, 118, 84],
    // What checks A13 and G3 rest on stands beside, not printed.
    widthsBeside: [130, 60, 60],
    blocks: [
      rowBlock(3, 0, headingCells(HEADINGS, new Set([2, 3, 4, 5, 6, 7, 8, 12, 13]))),
      ...book.agencies.map((agency, at) =>
        bodyRow(book, agency, { row: bodies.first + at, standing: standingOf(agency) }),
      ),
      totalRow(book),
    ],
    // What a figure rests on takes two lines.
    heights: Object.fromEntries(book.agencies.map((_, at) => [bodies.first + at - 1, 25])),
    conditionalFormats: [
      {
        range: `K${String(bodies.first)}:K${String(bodies.last)}`,
        formula: `=LEFT($K${String(FIRST_ROW)},${String(NOT_AGREED.length)})="${NOT_AGREED}"`,
        look: "not-agreed",
      },
    ],
    checkLine: { id: "F2", text: "bodies add up to the total", row: bodies.total + 1 },
    page: { orientation: "landscape", printArea: `A1:K${String(bodies.total + 2)}` },
  });
}

function bodyRow(
  book: BookLayout,
  agency: string,
  { row, standing }: { readonly row: number; readonly standing: AgencyStanding },
): CellBlock {
  const { blocks, bridge, bodies } = book;
  const at = String(row);
  const of = (heading: string): string => sumIfs(blocks, heading, [["TP Agency", `$A${at}`]]);
  const ranked = `C$${String(bodies.first)}:C$${String(bodies.last)}`;
  const figure = (text: string, format: string) => cell(formula(`=${text}`), "TP Figure", format);
  return rowBlock(row - 1, 0, [
    cell(agency, "TP Label"),
    cell(formula(`=IFERROR(INDEX(TP_Agencies[Home],MATCH($A${at},TP_Agencies[Agency],0))&"","")`), "TP Label"),
    figure(`ROUND(${of("TP Place spend")},2)`, FORMATS.pounds),
    figure(`IF(${bridgeCell(bridge, "total")}=0,0,C${at}/${bridgeCell(bridge, "total")})`, FORMATS.percent),
    figure(`IF(${bridgeCell(bridge, "population")}=0,"",C${at}/${bridgeCell(bridge, "population")})`, FORMATS.pence),
    figure(`ROUND(${of("TP External income")},2)`, FORMATS.pounds),
    figure(`ROUND(${of("TP Place spend")}+${of("TP Eliminated")}-(${of("TP Internal income")}),2)`, FORMATS.pounds),
    figure(`ROUND(${of("TP Gross")}-(${of("TP Place spend")})-(${of("TP Eliminated")}),2)`, FORMATS.pounds),
    figure(`RANK(C${at},${ranked})+COUNTIF(C$${String(bodies.first)}:C${at},C${at})-1`, FORMATS.plain),
    cell(basisText(book, agency, standing), "TP Note beside"),
    cell(agreedText(book, standing), "TP Note"),
    cell(formula(`=IFERROR(INDEX(TP_Agencies[Type],MATCH($A${at},TP_Agencies[Agency],0))&"","")`), "TP Note line"),
    figure(offMedian(book, at, { low: "Units, low", high: "Units, high", orOfAll: true }), FORMATS.count),
    figure(offMedian(book, at, { low: "Body a head, low", high: "Body a head, high", orOfAll: false }), FORMATS.count),
  ]);
}

/**
 * Formula text: 1 where the body lies outside a band around the median of its type, else 0 (checks A13 and G3). The median is
 * the lower middle one: it lies below an amount where half the bodies or more do.
 */
function offMedian(
  { bodies: { first, last } }: BookLayout,
  at: string,
  { low, high, orOfAll }: { readonly low: SettingName; readonly high: SettingName; readonly orOfAll: boolean },
): string {
  const range = (column: string): string => `$${column}$${String(first)}:$${column}$${String(last)}`;
  const off = (type: string): string => {
    const group = `${range("C")},">0"${type}`;
    const middle = `INT((COUNTIFS(${group})+1)/2)`;
    const above = `COUNTIFS(${group},${range("C")},"<"&$C${at}/${settingOf(high)})>=${middle}`;
    const below = `COUNTIFS(${group},${range("C")},"<="&$C${at}/${settingOf(low)})<${middle}`;
    return `IF(COUNTIFS(${group})<${String(FEWEST_ALIKE)},0,N(OR(${above},${below})))`;
  };
  const ofType = `,${range("L")},$L${at}`;
  const enough = `AND($L${at}<>"",COUNTIFS(${range("C")},">0"${ofType})>=${String(FEWEST_ALIKE)})`;
  // Below: the median is above C/low where fewer than half the bodies lie at or under that.
  return `IF($C${at}<=0,0,IF(${enough},${off(ofType)},${orOfAll ? off("") : "0"}))`;
}

function totalRow({ bodies, bridge }: BookLayout): CellBlock {
  const { first, last, total } = bodies;
  const sum = (column: string) => formula(`=SUM(${column}${String(first)}:${column}${String(last)})`);
  const perHead = `=IF(${bridgeCell(bridge, "population")}=0,"",C${String(total)}/${bridgeCell(bridge, "population")})`;
  return rowBlock(total - 1, 0, [
    cell("Total", "TP Total label"),
    cell(null, "TP Total label"),
    cell(sum("C"), "TP Total"),
    cell(sum("D"), "TP Total", FORMATS.percent),
    cell(formula(perHead), "TP Total", FORMATS.pence),
    cell(sum("F"), "TP Total"),
    cell(sum("G"), "TP Total"),
    cell(sum("H"), "TP Total"),
    cell(null, "TP Total"),
    cell(null, "TP Total label"),
    cell(null, "TP Total label"),
    cell(null, "TP Total label"),
    cell(sum("M"), "TP Total", FORMATS.count),
    cell(sum("N"), "TP Total", FORMATS.count),
  ]);
}

/** `outturn 12m gross, 0.66 crimes`: what the figure is, read live from TP_Sources and TP_Shares. */
function basisText({ input }: BookLayout, agency: string, { sources, bases }: AgencyStanding): PlannedValue {
  const [first, ...others] = sources;
  if (!first) return "no counted lines";
  const of = (heading: SourcesHeading): string => sourcesCell(heading, input.sources.indexOf(first));
  const basis = `IF(${of("Accounting basis")}="","not stated",${of("Accounting basis")})`;
  const together = monthsTogether(sources);
  const months =
    others.length === 0
      ? `IF(${of("Months")}="","",${of("Months")}&"m ")`
      : textLiteral(together === null ? "" : `${String(together)}m `);
  const alike =
    sources.every(({ terms }) => sameTerms(terms, first.terms)) && (together !== null || monthsUnsaid(sources));
  const stated = alike ? `${basis}&" "&${months}&${of("Measure")}` : '"several sources, see TP Sources"';
  return formula(`=${stated}&${shareText(agency, bases)}`);
}

function sameTerms(a: SourceRow["terms"], b: SourceRow["terms"]): boolean {
  return a.accountingBasis === b.accountingBasis && a.measure === b.measure;
}

function monthsUnsaid(sources: readonly SourceRow[]): boolean {
  return sources.length === 1 || sources.every(({ terms }) => terms.months === null);
}

/** The share and its basis, where all lines of the body have one. */
function shareText(agency: string, bases: readonly string[]): string {
  const [basis = ""] = bases;
  if (bases.length !== 1 || basis === "") return '", several shares"';
  if (basis === ON_LINES) return '", share on its lines"';
  const key = textLiteral(`${agency}|${basis}`);
  const share = `TEXT(N(INDEX(TP_Shares[Share],MATCH(${key},TP_Shares[Key],0))),"0.00")`;
  return `", "&IFERROR(${share},"share given")&${textLiteral(` ${basis}`)}`;
}

/** Who agreed the body's figures: every one of its sources must have been agreed, at the figure that is read now. */
function agreedText({ input }: BookLayout, { sources }: AgencyStanding): PlannedValue {
  const [first, ...others] = sources.map((source) => input.sources.indexOf(source));
  if (first === undefined) return null;
  const blank = [first, ...others].map((at) => `${sourcesCell("Agreed by", at)}=""`);
  const words = `${sourcesCell("Agreed by", first)}&", "&${sourcesCell("Agreed on", first)}`;
  const changed = [first, ...others].map((at) => {
    const [figure, read] = [sourcesCell("Agreed at £", at), sourcesCell("Read £", at)];
    return `AND(${figure}<>"",ABS(N(${figure})-N(${read}))>=0.005)`;
  });
  return formula(
    `=IF(OR(${blank.join(",")}),"${NOT_AGREED}",IF(OR(${changed.join(",")}),"${NO_LONGER_AGREED}",${words}))`,
  );
}
