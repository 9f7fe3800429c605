import { DEFAULT_BANDS } from "#domain/checks/bands";
import { runChecks } from "#domain/checks/run-checks";
import { codeColumn } from "#domain/columns/coded";
import { countPlace } from "#domain/counting/count-place";
import type { Ledger, SourceBlock } from "#domain/ledger/ledger";
import type { Reading, RowKind } from "#domain/ledger/reading";
import type { SourceRow } from "#domain/ledger/source-row";
import { NO_REGISTERS, proposeAgency, UNNAMED_PLACE, unstatedTerms } from "#domain/place/new-registers";
import type { Registers, ThemeSplit } from "#domain/place/registers";
import { PrintCoder } from "#domain/tagging/print-row";
import type { BookInput } from "#sheets/book-input";

/** A line of the hand-made book; what is left out is empty. Amounts in pounds. */
export interface HandLine {
  readonly agency: string;
  readonly pounds: number;
  readonly theme?: string;
  readonly capital?: string;
  readonly basis?: string;
  readonly leftOut?: string;
  readonly transferTo?: string;
  readonly incomeFrom?: string;
  readonly externalPounds?: number;
  readonly internalPounds?: number;
  readonly priority?: number;
  readonly client?: string;
  readonly control?: string;
  readonly stream?: string;
  readonly work?: string;
  readonly override?: number;
  readonly source?: string;
}

/** A block of the hand-made book: its first TP column and the rows below its header, in order. */
export interface HandBlock {
  readonly id: string;
  readonly sheet: string;
  readonly table: string | null;
  readonly headerRow: number;
  readonly firstTpColumn: number;
  readonly rows: readonly (HandLine | Exclude<RowKind, "line">)[];
  readonly sources?: readonly string[];
  /** Rows whose amount is text, by entry. */
  readonly texts?: Readonly<Record<number, string>>;
}

const COUNCIL = "Hart Council";
const ICB = "Hart ICB";

/** Table `Spend` from row 1, TP columns from J; plain range with its headings in row 5, TP columns from N. */
export const HAND_BLOCKS: readonly HandBlock[] = [
  {
    id: "S01",
    sheet: "Council table",
    table: "Spend",
    headerRow: 0,
    firstTpColumn: 9,
    rows: [
      // prettier-ignore
      { agency: COUNCIL, pounds: 100, theme: "Older people", capital: "revenue", basis: "direct", internalPounds: 40, incomeFrom: ICB, priority: 1 },
      { agency: COUNCIL, pounds: 7, theme: "Housing", capital: "revenue", basis: "direct", leftOut: "collection fund" },
    ],
  },
  {
    id: "S02",
    sheet: "Plain range",
    table: null,
    headerRow: 4,
    firstTpColumn: 13,
    rows: [
      // prettier-ignore
      { agency: ICB, pounds: 40, theme: "Older people", capital: "revenue", basis: "direct", transferTo: COUNCIL, priority: 1, override: 1 },
      "blank",
      { agency: ICB, pounds: 200, theme: "Health", capital: "revenue", basis: "population", externalPounds: 10 },
      "total",
    ],
    texts: { 0: "£40.00" },
  },
];

/** A whole input made by hand; figures are the engine's, since planners only place them. */
export function handBook(
  blocks: readonly HandBlock[] = HAND_BLOCKS,
  change: { readonly live?: BookInput["live"]; readonly splits?: readonly ThemeSplit[] } = {},
): BookInput {
  const placed = blocks.map(blockOf);
  const sources = placed.flatMap((block) => block.sources.map((key) => sourceOf(key, block)));
  const registers: Registers = {
    ...NO_REGISTERS,
    place: { ...UNNAMED_PLACE, name: "Hart", financialYear: "FY 2025-26", population: 1000, unit: "£" },
    agencies: [
      { ...proposeAgency(COUNCIL), home: "inside" },
      { ...proposeAgency(ICB), home: "straddling", defaultBasis: "population" },
    ],
    drivers: [driver("Hart", true, 1), driver("Dean", false, 1)],
    sources: sources.map(({ terms }) => terms),
    splits: change.splits ?? [],
  };
  const ledger = ledgerOf(blocks);
  const { count, figures } = countPlace(ledger, registers);
  const bands = DEFAULT_BANDS;
  const checks = runChecks({
    ledger,
    figures,
    count,
    registers,
    blocks: placed,
    sources,
    circles: [],
    unreadCells: 0,
    bands,
  });
  return {
    registers,
    agencies: registers.agencies,
    themes: [...count.byTheme.keys()].filter((theme) => theme !== ""),
    blocks: placed,
    sources,
    ledger,
    count,
    checks,
    rowFigures: figures,
    bands,
    live: change.live ?? "formulas",
    made: { when: "22/11/2026 14:03:07", version: "1", tool: "0.1.0", fingerprint: "a1b2c3d4", expectedNotCounted: [] },
  };
}

function driver(unit: string, inPlace: boolean, value: number) {
  return { agency: ICB, basis: "population", unit, inPlace, value, source: "by hand", year: "2025" };
}

function isLine(row: HandBlock["rows"][number]): row is HandLine {
  return typeof row === "object";
}

/** Amount in G, external income in H, internal income in I: where workbook-model.md has them. */
function blockOf(block: HandBlock): SourceBlock {
  const mapped = (column: number, header: string) => ({ column, header, confidence: 1 });
  const reading: Reading = {
    sheet: block.sheet,
    layout: "partner template",
    headerRow: block.headerRow,
    lastRow: block.headerRow + block.rows.length,
    lastColumn: 8,
    mapping: {
      amount: mapped(6, "gross"),
      externalIncome: mapped(7, "external_income"),
      internalIncome: mapped(8, "internal_income"),
    },
    kinds: block.rows.map((row) => (isLine(row) ? "line" : row)),
    reasons: block.rows.map((row) => (isLine(row) ? null : row)),
    amounts: block.rows.map((row) => (isLine(row) ? row.pounds : null)),
    amountIsNumber: block.rows.map((_, entry) => block.texts?.[entry] === undefined),
    amountTexts: block.rows.map((_, entry) => block.texts?.[entry] ?? null),
    controlTotal: null,
    statedUnit: null,
    findings: [],
  };
  const { id, sheet, table, firstTpColumn } = block;
  return { id, sheet, table, reading, firstTpColumn, ledger: null, sources: block.sources ?? [id], path: "" };
}

function sourceOf(key: string, block: SourceBlock): SourceRow {
  return {
    terms: { ...unstatedTerms(key), unit: "£", months: 12, accountingBasis: "outturn" },
    block,
    sharesBlock: block.sources.length > 1,
    controlTotal: 107,
    controlFrom: "total row",
    firstReadPence: 10_700,
    fingerprint: "5be1902c",
    readOn: "22/11/2026",
  };
}

function ledgerOf(blocks: readonly HandBlock[]): Ledger {
  const lines = blocks.flatMap((block, at) =>
    block.rows.flatMap((row, entry) => (isLine(row) ? [{ row, block, at, entry }] : [])),
  );
  const words = (read: (line: HandLine) => string | undefined) => codeColumn(lines.map(({ row }) => read(row) ?? null));
  const numbers = (read: (line: HandLine) => number | undefined, none: number) =>
    Float64Array.from(lines, ({ row }) => read(row) ?? none);
  const pence = (pounds: number | undefined) => Math.round((pounds ?? 0) * 100);
  return {
    size: lines.length,
    block: Int32Array.from(lines, ({ at }) => at),
    sheetRow: Int32Array.from(lines, ({ block, entry }) => block.headerRow + 1 + entry),
    rowId: lines.map(({ block, entry }) => `${block.id}-${String(entry + 1).padStart(6, "0")}`),
    lineId: lines.map(() => ""),
    source: codeColumn(lines.map(({ row, block }) => row.source ?? block.id)),
    suspense: new Uint8Array(lines.length),
    amountPence: numbers((line) => pence(line.pounds), 0),
    externalIncomePence: numbers((line) => pence(line.externalPounds), 0),
    internalIncomePence: numbers((line) => pence(line.internalPounds), 0),
    leftOut: words((line) => line.leftOut),
    agency: words((line) => line.agency),
    theme: words((line) => line.theme),
    cofog: words(() => ""),
    cofog1: words(() => ""),
    capital: words((line) => line.capital),
    basis: words((line) => line.basis),
    shareOverride: numbers((line) => line.override, Number.NaN),
    transferTo: words((line) => line.transferTo),
    eliminate: numbers((line) => (line.transferTo === undefined ? undefined : 1), Number.NaN),
    incomeFrom: words((line) => line.incomeFrom),
    priority: numbers((line) => line.priority, Number.NaN),
    client: words((line) => line.client),
    control: words((line) => line.control),
    stream: words((line) => line.stream),
    work: words((line) => line.work),
    taggedBy: words(() => "source"),
    prints: new PrintCoder(lines.length).column(),
    replaced: new Map(),
  };
}
