import type { CheckRow } from "#domain/checks/check";
import type { PairApart } from "#domain/checks/pairs-apart";
import type { SignOff } from "#domain/checks/signed-version";
import type { PlaceCount } from "#domain/counting/place-count";
import type { Finding } from "#domain/findings/finding";
import type { IncomeWritten } from "#domain/ledger/income-written";
import type { Field, NotSpend } from "#domain/ledger/reading";
import type { LeftOutGroup } from "#domain/left-out/list-left-out";
import type { LogRow } from "#domain/ledger/source-row";
import type { OverlapBy } from "#domain/overlap/overlap-by";
import type { Agency, Place, SourceTerms } from "#domain/place/registers";
import type { SourceProfile } from "#domain/profile/profile-source";
import type { Coverage } from "#domain/tagging/coverage";
import type { UnsaidArea } from "#domain/tagging/areas-unsaid";
import type { UntaggedGroup } from "#domain/tagging/group-untagged";
import type { ThemeSuggestion } from "#domain/suggestions/theme-example";
import type { ProposedBody } from "../propose-body.ts";
import type { DuplicatesView } from "./duplicates-view.ts";
import type { RowRef } from "./row-ref.ts";
import type { HandTagged, RuleConflictView, RuleTagged, RuleView } from "./rules-view.ts";
import type { SuppliersView } from "./suppliers-view.ts";

export type { RowRef };

/**
 * The open workbook as the pane shows it: plain data that crosses a worker's border, made anew after every change. Money in
 * whole pence, rows 0-based on the sheet (the pane adds 1).
 */
export interface PlaceView {
  readonly place: Place;
  /** TP sheets of an earlier count stand in the workbook. */
  readonly isCounted: boolean;
  /** The sheets no longer say what the rows say: shown as "Recount needed". */
  readonly isStale: boolean;
  readonly sheetsLookedAt: number;
  readonly sources: readonly SourceView[];
  readonly notSpend: readonly NotSpend[];
  /** What stops a count, in words: nothing is counted while any stands. */
  readonly refusals: readonly string[];
  readonly tags: TagsView;
  /** null where nothing can be counted. */
  readonly count: CountView | null;
  readonly checks: readonly CheckRow[];
  /** Payments tested for duplicates; absent where nobody has tested them. */
  readonly duplicates?: DuplicatesView;
  /** Suppliers that several bodies pay; absent likewise. */
  readonly suppliers?: SuppliersView;
  readonly sheets: readonly SheetState[];
  readonly findings: readonly Finding[];
  readonly log: readonly LogRow[];
  /** Who stands under the return, and whether it is signed; absent where nothing is counted. */
  readonly signing?: SigningView;
  readonly registers: { readonly agencies: readonly Agency[]; readonly themes: readonly string[] };
}

/** The people of a return, and its last signature. */
export interface SigningView {
  readonly people: SignOff;
  /** null = nobody has signed. `stands` = nothing that it was given for has changed. */
  readonly signed: {
    readonly version: string;
    readonly on: string;
    readonly by: string;
    readonly stands: boolean;
  } | null;
}

/** One row of TP_Sources with what was read of it. */
export interface SourceView {
  readonly key: string;
  readonly sheet: string;
  /** The cells of the sheet that alone are read, as a person chose them: `B3:E20`; absent = all. */
  readonly cells?: string;
  /** How its income is written, as a person said it; null = nothing tells, and nobody has said. Absent = nobody is asked. */
  readonly incomeWritten?: IncomeWritten | null;
  /** Heading row, 0-based. */
  readonly headerRow: number;
  readonly layout: "partner template" | "payments";
  readonly terms: SourceTerms;
  /** Lines with an amount, and what they come to. */
  readonly rows: number;
  readonly sumPence: number;
  readonly suspense: number;
  /** The total that the file states, or a person; null = nothing to prove it with. */
  readonly control: { readonly pence: number; readonly differencePence: number; readonly row: number | null } | null;
  readonly columns: readonly ColumnView[];
  readonly leftOut: readonly { readonly row: number; readonly reason: string }[];
  readonly findings: readonly Finding[];
  /** Areas that its column of areas names and of which nobody has said whether they are in the place; absent = none. */
  readonly areas?: readonly UnsaidArea[];
  /** What its lines look like as a whole; of a file with a Source column, those of all its sources. */
  readonly profile?: SourceProfile;
  /** What only a person can say before the source may be counted; empty = nothing. */
  readonly answersNeeded: readonly ("unit" | "agency" | "reference")[];
  /** The body that its titles or names speak of, where nobody has said whose it is; absent = none. */
  readonly proposedBody?: ProposedBody;
}

/** A column of a source, with what it was taken for; `field` null = not used. */
export interface ColumnView {
  readonly column: number;
  readonly header: string;
  /** The first cell below the heading that is not empty, as text. */
  readonly sample: string;
  readonly field: Field | null;
  readonly confidence: number;
}

export interface TagsView {
  readonly coverage: Coverage;
  readonly rows: number;
  readonly taggedRows: number;
  readonly untaggedPence: number;
  /** Untagged rows that are in the total, and those of detail sources: by size of their money, never added together. */
  readonly inTotal: readonly QueueGroup[];
  readonly detail: readonly QueueGroup[];
  readonly rules: readonly RuleView[];
  /** Rule against rule, most money first; absent = not told. */
  readonly conflicts?: readonly RuleConflictView[];
  /** Rows whose theme a rule gave, for the preview of another; absent = not told. */
  readonly byRule?: readonly RuleTagged[];
  /** Rows that a person tagged, for the preview of a rule; absent = not told. */
  readonly byHand?: readonly HandTagged[];
  /** Words to choose from for tags that have no register; absent = none are offered. */
  readonly known?: KnownWords;
  /** Themes that may be a slip for another, most rows first; absent = not told. */
  readonly near?: readonly NearTheme[];
}

/** A theme on no list that may be meant for another, with all rows that bear it. */
export interface NearTheme {
  readonly word: string;
  readonly meant: string;
  /** What the rows read: before shares, detail too. */
  readonly pence: number;
  readonly rows: readonly RowRef[];
}

/** What rows bear already, and for client groups those that the method names. A to Z after those. */
export interface KnownWords {
  readonly clients: readonly string[];
  readonly streams: readonly string[];
}

/** Untagged rows that one decision can settle, each with its place in the workbook. */
export interface QueueGroup extends Omit<UntaggedGroup, "rows"> {
  readonly rows: readonly RowRef[];
  /** Theme with its reason in words and how often such are right; null where nothing speaks for one. */
  readonly suggestion: ThemeSuggestion | null;
}

export interface CountView {
  readonly count: PlaceCount;
  /** `Total place spend`, or what a part of it is called. */
  readonly title: string;
  readonly isPart: boolean;
  /** 22/11/2026 14:20 of the last Recount; "" before the first. */
  readonly countedAt: string;
  readonly shares: readonly ShareView[];
  /** Bodies' lines that are counted whole, through no share; absent = not told. */
  readonly whole?: readonly ShareView[];
  /** Overlap by what the sources call their services; absent where none does. */
  readonly services?: OverlapBy;
  /** Pairs whose two sides differ, with what people say of it; absent = not told. */
  readonly pairsApart?: readonly PairApart[];
  /** By the key of TP_Transfers; absent = not told. */
  readonly transferLines?: Readonly<Record<string, TransferLinesView>>;
  /** Lines whose words say a class that no count holds; absent = not told. */
  readonly leftOut?: readonly LeftOutView[];
}

/** Lines of a body whose words say a class; `lines` null where an answer is kept that no line bears out now. */
export interface LeftOutView {
  readonly group: LeftOutGroup;
  readonly lines: RowsOnSheet | null;
}

/** Rows of one sheet. */
export interface RowsOnSheet {
  readonly sheet: string;
  /** 0-based on that sheet. */
  readonly rows: readonly number[];
  /** How many more stand on other sheets. */
  readonly elsewhere: number;
}

/** Where the lines of a transfer stand; null where that side states none. */
export interface TransferLinesView {
  readonly payer: SideOfTransfer | null;
  readonly payee: SideOfTransfer | null;
}

export interface SideOfTransfer extends RowsOnSheet {
  /** What the first of them says. */
  readonly line: string;
}

/** The share of a body's indirect spend that falls to the place. */
export interface ShareView {
  readonly agency: string;
  readonly basis: string;
  /** 0-1; null = no share yet. */
  readonly share: number | null;
  /** Quantities behind it; null where it is stated on the lines. */
  readonly inPlace: number | null;
  readonly whole: number | null;
  /** Σ amounts that go through it, transfers apart: those take the payee's share. */
  readonly pence: number;
  /** What of them is in the place now. */
  readonly keptPence: number;
  /** The other bases for which the body has drivers. */
  readonly instead: readonly OtherShare[];
  /** All bases for which TP Drivers has figures of the body, usable or not; absent = not told. */
  readonly measured?: readonly string[];
}

/** Another basis of a body, and what it would make of the total, line by line as a Recount rounds. */
export interface OtherShare {
  readonly basis: string;
  /** 0-1 */
  readonly share: number;
  readonly changePence: number;
}

/** A sheet of ours as it stands in the workbook. */
export interface SheetState {
  readonly name: string;
  /** What it shows, in a few words. */
  readonly shows: string;
  readonly state: "not built" | "out of date" | "up to date";
  /** Why it is out of date, in words; "" else. */
  readonly reason: string;
}
