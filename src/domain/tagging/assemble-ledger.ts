import { codeColumn } from "../columns/coded.ts";
import { toPence } from "../money/pence.ts";
import { POUNDS_IN, type SourceTerms } from "../place/registers.ts";
import { type FreshTags, keepStandingTags, type KeptTags } from "./keep-standing-tags.ts";
import { normaliseTags } from "./normalise-tags.ts";
import { printIdentity, printTag, printTags, writePrint } from "./print-row.ts";
import type { RowTags, StandingRow } from "./row-tags.ts";
import { giveTags, type RuleConflict, type RuleGiven } from "./run-rules.ts";
import { SourceRows, type SourceText } from "./source-text.ts";
import { paidBefore } from "./paid-before.ts";
import { type RuleClause, writeTaggedBy } from "./tagged-by.ts";
import { tagRow, type TaggingRules } from "./tag-row.ts";
import type { DateOrder } from "../dates/read-date.ts";
import type { SheetCells } from "../ledger/cells.ts";
import type { Ledger, SourceBlock } from "../ledger/ledger.ts";
import type { ConfirmedPayee } from "../transfers/confirmed-payee.ts";
import type { Mention } from "../transfers/mention.ts";

/** A block with what is needed to read its rows. */
export interface BlockRows {
  readonly block: SourceBlock;
  readonly cells: SheetCells;
  readonly dateOrder: DateOrder;
  /** Key of the source that a row's Source column names; the block's own where it has no such column. */
  readonly keyOf: (text: string) => string;
  readonly termsOf: (key: string) => SourceTerms;
  /** Row id by entry of the reading (0 = the row below the header). */
  readonly rowIds: readonly string[];
  /** What stood in the TP columns, by entry of the reading; undefined = nothing. */
  readonly standing: (entry: number) => StandingRow | undefined;
  readonly tagging: TaggingRules;
  /** Reads which body a row says it pays; absent = rows are not asked. */
  readonly mentionOf?: (row: SourceText) => Mention | null;
  /** Whom such a row pays by a pair that a person has confirmed. */
  readonly confirmedPayee?: ConfirmedPayee;
}

/** What rules did to one row of the ledger. */
export interface RuledRow {
  /** Row of the ledger. */
  readonly row: number;
  /** Tags that a rule gave and nobody has typed over. */
  readonly given: readonly RuleGiven[];
  readonly conflicts: readonly RuleConflict[];
}

export interface TaggedLedger {
  readonly ledger: Ledger;
  /** Rows that a rule matched with effect, or on which rules disagree. */
  readonly ruled: readonly RuledRow[];
  /** By row of the ledger: whom its words say it pays; null = no body of the register. */
  readonly mentions: readonly (Mention | null)[];
  /** Rows that a confirmed pair made a transfer. */
  readonly byPair: ReadonlySet<number>;
}

/**
 * Puts the lines of all blocks into one ledger, tagged. Rows of other kinds stay with their reading.
 *
 * A person's tag goes before the row's own column, that before a rule, that before the body of the whole source.
 *
 * Cost: O(rows); one pass a block.
 */
export function assembleLedger(blocks: readonly BlockRows[], nameCofog1: (cofog: string) => string): TaggedLedger {
  const rows = blocks.flatMap((block, at) => linesOf(block, at));
  const ruled = rows.flatMap(({ given, conflicts }, row) =>
    given.length + conflicts.length === 0 ? [] : [{ row, given, conflicts }],
  );
  const byPair = new Set(rows.flatMap(({ isByPair }, row) => (isByPair ? [row] : [])));
  return { ledger: columnsOf(rows, nameCofog1), ruled, mentions: rows.map(({ mention }) => mention), byPair };
}

function columnsOf(rows: readonly Line[], nameCofog1: (cofog: string) => string): Ledger {
  const words = (read: (row: Line) => string) => codeColumn(rows.map(read));
  const numbers = (read: (row: Line) => number | null) => Float64Array.from(rows, (row) => read(row) ?? Number.NaN);
  return {
    size: rows.length,
    block: Int32Array.from(rows, (row) => row.block),
    sheetRow: Int32Array.from(rows, (row) => row.sheetRow),
    rowId: rows.map((row) => row.rowId),
    lineId: rows.map((row) => row.lineId),
    source: words((row) => row.source),
    suspense: Uint8Array.from(rows, (row) => (row.amountPence === null ? 1 : 0)),
    amountPence: Float64Array.from(rows, (row) => row.amountPence ?? 0),
    externalIncomePence: Float64Array.from(rows, (row) => row.externalIncomePence),
    internalIncomePence: Float64Array.from(rows, (row) => row.internalIncomePence),
    leftOut: words((row) => row.tags.leftOut),
    agency: words((row) => row.tags.agency),
    theme: words((row) => row.tags.theme),
    cofog: words((row) => row.tags.cofog),
    cofog1: words((row) => nameCofog1(row.tags.cofog)),
    capital: words((row) => row.tags.capital),
    basis: words((row) => row.tags.basis),
    shareOverride: numbers((row) => row.tags.shareOverride),
    transferTo: words((row) => row.tags.transferTo),
    eliminate: numbers((row) => row.tags.eliminate),
    incomeFrom: words((row) => row.tags.incomeFrom),
    priority: numbers((row) => row.tags.priority),
    client: words((row) => row.tags.client),
    control: words((row) => row.tags.control),
    stream: words((row) => row.tags.stream),
    taggedBy: rows.map((row) => row.taggedBy),
    prints: rows.map((row) => row.print),
    replaced: rows.map((row) => row.replaced),
  };
}

interface Line {
  readonly block: number;
  readonly sheetRow: number;
  readonly rowId: string;
  readonly lineId: string;
  readonly source: string;
  readonly amountPence: number | null;
  readonly externalIncomePence: number;
  readonly internalIncomePence: number;
  readonly tags: RowTags;
  readonly taggedBy: string;
  readonly print: string;
  readonly replaced: readonly string[];
  readonly given: readonly RuleGiven[];
  readonly conflicts: readonly RuleConflict[];
  /** null too where a person has said that the row pays nobody. */
  readonly mention: Mention | null;
  readonly isByPair: boolean;
}

function linesOf(rows: BlockRows, at: number): Line[] {
  const { reading } = rows.block;
  const text = new SourceRows(rows.cells, reading.mapping, rows.dateOrder);
  return reading.kinds.flatMap((kind, entry) => {
    if (kind !== "line") return [];
    const row = text.at(reading.headerRow + 1 + entry);
    const source = rows.keyOf(row.text("source"));
    const terms = rows.termsOf(source);
    const pounds = POUNDS_IN[terms.unit ?? "£"];
    const amount = reading.amounts[entry] ?? null;
    const tagged = tagLine(row, terms, { rows, entry });
    return [
      {
        block: at,
        sheetRow: reading.headerRow + 1 + entry,
        rowId: rows.rowIds[entry]!,
        lineId: row.text("line"),
        source,
        amountPence: amount === null ? null : toPence(amount, pounds),
        externalIncomePence: incomeOf(row, "externalIncome", pounds),
        internalIncomePence: incomeOf(row, "internalIncome", pounds),
        ...tagged,
      },
    ];
  });
}

type TaggedLine = Pick<
  Line,
  "tags" | "taggedBy" | "print" | "replaced" | "given" | "conflicts" | "mention" | "isByPair"
>;

/** The tags of a line by source, rules and person, and what later counts must know of whose they are. */
function tagLine(
  row: SourceRows,
  terms: SourceTerms,
  { rows, entry }: { readonly rows: BlockRows; readonly entry: number },
): TaggedLine {
  const source = tagRow(row, terms, rows.tagging);
  const print = printTags(source);
  const ruled = giveTags(source, rows.tagging.rules.hits(row), row.text("agency") !== "");
  const fresh = { source, print, ruled: ruled.tags };
  const mention = rows.mentionOf?.(row) ?? null;
  const { kept, byPair } = keepWithPair(fresh, mention, { rows, entry });
  const given = ruled.given.filter(({ tag }) => !kept.byPerson.includes(tag));
  const isPersons = kept.byPerson.includes("transferTo");
  const isByPair = byPair !== null && !isPersons;
  const pairTags = byPair === null ? ruled.tags : byPair;
  const names = [...namesGiven(given), ...(byPair === null ? [] : PAIR_GIVES)];
  const ruleGiven = new Map(names.map((name) => [name, printTag(pairTags[name])]));
  return {
    tags: kept.tags,
    replaced: kept.replaced,
    given,
    conflicts: ruled.conflicts.filter(({ tag }) => !kept.byPerson.includes(tag)),
    mention: isPersons ? null : mention,
    isByPair,
    taggedBy: writeTaggedBy({
      byRule: clausesOf(given),
      ...(isByPair && { byPair: mention!.words }),
      byPerson: kept.byPerson,
    }),
    print: writePrint({ identity: printIdentity(row), source: print, ruleGiven }),
  };
}

/** What a confirmed pair gives a row; printed as what rules give, so that the next count knows it for the tool's. */
const PAIR_GIVES = ["transferTo", "eliminate"] as const;

interface KeptWithPair {
  readonly kept: KeptTags;
  /** The tags with those of the confirmed pair; null where none bears on the row. */
  readonly byPair: RowTags | null;
}

/**
 * Lays a confirmed pair under what stands: a person's tag goes before the row's own column, that before a rule, that before
 * the pair. Which pair it is depends on the body and kind of the row, which a person may have tagged.
 */
function keepWithPair(
  fresh: FreshTags,
  mention: Mention | null,
  { rows, entry }: { readonly rows: BlockRows; readonly entry: number },
): KeptWithPair {
  const standing = rows.standing(entry);
  const kept = keep(fresh, standing, rows.tagging);
  const { agency, capital, leftOut } = kept.tags;
  if (mention === null || fresh.ruled.transferTo !== "" || leftOut !== "") return { kept, byPair: null };
  const before = paidBefore(standing, mention, rows.tagging);
  const transferTo = rows.confirmedPayee?.({ payer: agency, capital, mention, paidBefore: before }) ?? "";
  if (transferTo === "") return { kept, byPair: null };
  const byPair = { ...fresh.ruled, transferTo, eliminate: fresh.ruled.eliminate ?? 1 };
  return { kept: keep({ ...fresh, ruled: byPair }, standing, rows.tagging), byPair };
}

function keep(fresh: FreshTags, standing: StandingRow | undefined, rules: TaggingRules): KeptTags {
  if (!standing) return { tags: fresh.ruled, byPerson: [], replaced: [] };
  return keepStandingTags(fresh, { ...standing, tags: normaliseTags(standing.tags, rules) });
}

/** The part passed on goes with the body that it is passed to. */
function namesGiven(given: readonly RuleGiven[]): (keyof RowTags)[] {
  return given.flatMap(({ tag }) => (tag === "transferTo" ? [tag, "eliminate"] : [tag]));
}

/** One clause a rule, however many tags of the row it gave. */
function clausesOf(given: readonly RuleGiven[]): RuleClause[] {
  const clauses = new Map<string, RuleClause & { readonly tags: string[] }>();
  for (const { tag, ...by } of given) {
    const clause = clauses.get(by.rule);
    if (clause) clause.tags.push(tag);
    else clauses.set(by.rule, { ...by, tags: [tag] });
  }
  return [...clauses.values()];
}

/** Incomes count only where the cell is a number, as the sheet's own formula reads them; text is a finding of the reading. */
function incomeOf(row: SourceRows, field: "externalIncome" | "internalIncome", pounds: number): number {
  const cell = row.raw(field);
  return typeof cell === "number" ? toPence(cell, pounds) : 0;
}
