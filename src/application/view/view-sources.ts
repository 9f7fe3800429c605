import { wordAt } from "#domain/columns/coded";
import type { Finding } from "#domain/findings/finding";
import type { Ledger } from "#domain/ledger/ledger";
import { columnNames } from "#domain/ledger/heading-name";
import { readStated } from "#domain/ledger/income-written";
import type { Field, Reading } from "#domain/ledger/reading";
import type { StatedMapping } from "#domain/ledger/stated-columns";
import type { SourceRow } from "#domain/ledger/source-row";
import { cellText } from "#domain/ledger/text-at";
import { toPence } from "#domain/money/pence";
import { POUNDS_IN } from "#domain/place/registers";
import { findProfileProblems } from "#domain/profile/find-profile-problems";
import { findMadeUp } from "#domain/profile/made-up";
import { termsShown } from "#domain/profile/terms-shown";
import { unitDiffers } from "#domain/profile/unit-differs";
import { checkIncomeCells } from "#domain/tagging/check-income-cells";
import { unsaidAreas } from "#domain/tagging/areas-unsaid";
import { findUnnamedBodies } from "#domain/tagging/find-unnamed-bodies";
import { CHOSEN_CELLS } from "../chosen-cells.ts";
import { findPeriodOverlaps } from "../period-overlaps.ts";
import { profileBlock } from "../profile-block.ts";
import { proposeBody } from "../propose-body.ts";
import { findRowsOfOtherYears } from "../rows-of-other-years.ts";
import type { PlaceReckoning } from "../reckon-place.ts";
import type { RecognisedBlock } from "../recognise-sources.ts";
import type { ColumnView, SourceView } from "./place-view.ts";

/** Every source as it was read, in the order of TP_Sources. */
export function viewSources({ sources, assembled, read, reckoned }: PlaceReckoning): SourceView[] {
  if (!assembled) return [];
  const { ledger } = assembled;
  const unnamed = findUnnamedBodies(
    ledger,
    sources.blocks.map(({ block }) => block),
  );
  const lines = linesBySource(ledger);
  const statedUnits = read.registers.sources.filter(({ unit }) => unit !== null).map(({ key }) => key.toLowerCase());
  const ofAll = [...unnamed, ...findingsOfPeriods(assembled, sources.blocks), ...findingsOfRows(reckoned)];
  return assembled.sources.map((source) => {
    const at = sources.blocks.findIndex(({ block }) => block === source.block);
    const recognised = sources.blocks[at]!;
    const { findings, areas } = unsaidAreas(ledger, at, recognised);
    const of = lines.get(source.terms.key) ?? NO_LINES;
    const asked = answersNeeded(source, of, isAmong(statedUnits, source));
    const proposed = asked.includes("agency") ? proposeBody(recognised, assembled.registers.agencies) : null;
    const said = read.sheets.find(({ survey }) => survey.name === source.block.sheet)?.mapping ?? {};
    const chosen = said[CHOSEN_CELLS];
    return {
      ...viewBlock(
        recognised,
        [...findings, ...unitDiffers(source), ...findMadeUp(source.block.sheet, source.terms)],
        ofAll,
      ),
      ...(areas.length > 0 && { areas }),
      ...(chosen !== undefined && { cells: chosen }),
      ...incomeAsked(source.block.reading, said),
      key: source.terms.key,
      terms: source.terms,
      rows: of.rows,
      sumPence: of.pence,
      suspense: of.suspense,
      control: controlOf(source, of.pence),
      answersNeeded: asked,
      ...(proposed !== null && { proposedBody: proposed }),
    };
  });
}

/** What the dates of all sources show: rows of other years, and months that two of them hold. */
function findingsOfPeriods(
  { ledger, sources, registers }: NonNullable<PlaceReckoning["assembled"]>,
  blocks: readonly RecognisedBlock[],
): readonly Finding[] {
  const year = registers.place.financialYear;
  return [...findRowsOfOtherYears(ledger, sources, year), ...findPeriodOverlaps(sources, blocks)];
}

function findingsOfRows(reckoned: PlaceReckoning["reckoned"]): readonly Finding[] {
  return (reckoned?.findings ?? []).filter(({ code }) => OF_ROWS.has(code));
}

/** What a count finds of the tags of rows: shown with the sheet of its source. */
const OF_ROWS: ReadonlySet<string> = new Set([
  ...["row-changed-since-tagged", "typed-beside-moved", "tag-replaced"],
  ...["tag-word-near", "tag-word-unknown", "word-as-sign", "word-too-long", "theme-not-listed", "theme-out-of-use"],
]);

/** Findings of income of which nothing in its file tells how it is signed. */
const INCOME_UNTOLD: ReadonlySet<string> = new Set([
  ...["income-line-unclear", "income-below-nought", "income-as-it-stands", "income-written-unknown"],
]);

/** Asked where nothing tells it, and shown wherever it was said. */
function incomeAsked({ findings }: Reading, said: StatedMapping): Pick<SourceView, "incomeWritten"> {
  const { written } = readStated("", said);
  const isAsked = findings.some(({ code }) => INCOME_UNTOLD.has(code));
  return written !== null || isAsked ? { incomeWritten: written } : {};
}

/** A person may speak of a source by its key or by its sheet. */
function isAmong(keys: readonly string[], { terms, block }: SourceRow): boolean {
  return keys.includes(terms.key.toLowerCase()) || keys.includes(block.sheet.toLowerCase());
}

interface SourceLines {
  rows: number;
  pence: number;
  suspense: number;
  /** Lines of which nobody has said which body spent them. */
  withoutBody: number;
}

const NO_LINES: SourceLines = { rows: 0, pence: 0, suspense: 0, withoutBody: 0 };

function linesBySource(ledger: Ledger): ReadonlyMap<string, SourceLines> {
  const lines = new Map<string, SourceLines>();
  for (let i = 0; i < ledger.size; i++) {
    const key = wordAt(ledger.source, i);
    const of = lines.get(key) ?? { ...NO_LINES };
    if (ledger.suspense[i] === 1) of.suspense++;
    else of.rows++;
    of.pence += ledger.amountPence[i]!;
    if (ledger.agency.codes[i] === -1) of.withoutBody++;
    lines.set(key, of);
  }
  return lines;
}

/** Of this block: named by its source, or by its sheet where it is said of the whole of it. */
function isOf({ params, sheet }: Finding, block: RecognisedBlock["block"]): boolean {
  const source = params["source"];
  return source === undefined ? sheet === block.sheet : [block.id, ...block.sources].includes(String(source));
}

type BlockView = Pick<SourceView, "sheet" | "headerRow" | "layout" | "columns" | "leftOut" | "findings"> &
  Required<Pick<SourceView, "profile">>;

function viewBlock(recognised: RecognisedBlock, own: readonly Finding[], ofAll: readonly Finding[]): BlockView {
  const { block, cells } = recognised;
  const { reading } = block;
  const profile = profileBlock(recognised);
  return {
    profile,
    sheet: block.sheet,
    headerRow: reading.headerRow,
    layout: reading.layout,
    columns: viewColumns(recognised),
    leftOut: leftOutOf(reading),
    findings: [
      ...own,
      ...checkIncomeCells(cells, reading),
      ...findProfileProblems(reading, profile),
      ...termsShown(cells, reading).findings,
      ...ofAll.filter((finding) => isOf(finding, block)),
    ],
  };
}

function leftOutOf({ kinds, reasons, headerRow }: Reading): SourceView["leftOut"] {
  return kinds.flatMap((kind, entry) =>
    kind === "line" ? [] : [{ row: headerRow + 1 + entry, reason: reasons[entry] ?? kind }],
  );
}

/** The columns of a block that bear a heading or are used. */
function viewColumns({ block, cells }: RecognisedBlock): ColumnView[] {
  const { mapping, headerRow, lastColumn, lastRow } = block.reading;
  const nameOf = columnNames(cells, headerRow);
  const mapped = Object.entries(mapping) as [Field, { readonly column: number; readonly confidence: number }][];
  return cells.columns.slice(0, lastColumn + 1).flatMap((column, at): ColumnView[] => {
    const header = nameOf(at);
    const used = mapped.find(([, { column: place }]) => place === at);
    if (header === "" && !used) return [];
    const below = column.slice(headerRow + 1, lastRow + 1);
    const sample = cellText(below.find((cell) => cellText(cell) !== ""));
    return [{ column: at, header, sample, field: used?.[0] ?? null, confidence: used?.[1].confidence ?? 0 }];
  });
}

function controlOf(source: SourceRow, sumPence: number): SourceView["control"] {
  const { controlTotal, controlFrom, terms, block, sharesBlock } = source;
  if (controlTotal === null) return null;
  const pence = toPence(controlTotal, POUNDS_IN[terms.unit ?? "£"]);
  const row = controlFrom === "total row" && !sharesBlock ? (block.reading.controlTotal?.row ?? null) : null;
  return { pence, differencePence: sumPence - pence, row };
}

/**
 * What only a person can say: the unit of a template whose headings name none (a guess is wrong a thousandfold), the body
 * of lines that name none, and what the reference of a payment is, since payments are compared by it.
 */
function answersNeeded(
  { block, terms }: SourceRow,
  { withoutBody }: SourceLines,
  unitIsStated: boolean,
): SourceView["answersNeeded"] {
  const { layout, statedUnit, mapping } = block.reading;
  const unit = layout === "partner template" && statedUnit === null && !unitIsStated;
  const reference = layout === "payments" && mapping.reference !== undefined && terms.reference === "unknown";
  return [
    ...(unit ? (["unit"] as const) : []),
    ...(withoutBody > 0 ? (["agency"] as const) : []),
    ...(reference ? (["reference"] as const) : []),
  ];
}
