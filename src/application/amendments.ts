import type { DuplicateDecision } from "#domain/duplicate-list/duplicate-decision";
import type { SupplierAnswer } from "#domain/supplier-list/supplier-answers";
import type { RawCell } from "#domain/columns/raw-cell";
import type { RowTags } from "#domain/tagging/row-tags";
import type { RuleField, RuleMatch, RuleTags } from "#domain/tagging/rule";
import type { IncomeWrittenField } from "#domain/ledger/income-written";
import type { Field } from "#domain/ledger/reading";
import type { SignOff } from "#domain/checks/signed-version";
import type {
  LeftOutAnswer,
  Agency,
  Driver,
  Place,
  SourceTerms,
  Theme,
  ThemeSplit,
  TransferPair,
} from "#domain/place/registers";
import type { SaidReason } from "./amend-explanations.ts";
import type { SaidOfPair } from "./amend-pair-reasons.ts";
import type { ChosenCells } from "./chosen-cells.ts";
import type { ShareDecision } from "./share-decision.ts";
import type { TypedRow } from "./typed-tags.ts";

/** A rule as a person states it in the pane; its order follows those that stand. */
export interface NewRule {
  readonly field: RuleField;
  readonly match: RuleMatch;
  readonly words: readonly string[];
  readonly gives: RuleTags;
  /** Rows of this body alone; absent = of all. */
  readonly ofBody?: string;
  readonly note: string;
  /** Its Order where it stood before, null = none; absent = below all others. */
  readonly order?: number | null;
  /** false = it stands switched off, and is not run. Stated of a rule that stands already, this turns its switch. */
  readonly active?: boolean;
}

/** Something that was done to cells of the workbook between two Recounts. */
export interface WorkDone {
  /** 22/11/2026 14:03:07 */
  readonly when: string;
  readonly action: string;
  /** Rows that it tagged, by their id; absent = it tagged none. */
  readonly tagged?: Readonly<Record<string, TagsBefore>>;
}

/** What stood in the cells of tags that were written over with something else. */
export type TagsBefore = Readonly<Partial<Record<keyof RowTags, RawCell>>>;

/**
 * What a person has said in the pane and no table holds yet. A Recount lays it over the registers it reads and writes both
 * out as one, so that the TP tables are the only memory: an amendment given twice changes nothing more.
 */
export interface Amendments {
  readonly place?: Partial<Place>;
  /** By the body's name. */
  readonly agencies?: Readonly<Record<string, Partial<Omit<Agency, "name">>>>;
  /** To be taken out of the register again; one that a source names comes back as it is found there. */
  readonly withdrawnAgencies?: readonly string[];
  /** To be added below those that stand; one that stands already stays as it is. */
  readonly themes?: readonly Theme[];
  /** To be taken out of the register again; one that rows bear stays in use. */
  readonly withdrawnThemes?: readonly string[];
  /** By the source's key. */
  readonly sources?: Readonly<Record<string, Partial<Omit<SourceTerms, "key">>>>;
  /** By sheet name: field -> heading; which cells alone are read; and how income is written, "" = nobody says it any more. */
  readonly mappings?: Readonly<
    Record<string, Readonly<Partial<Record<Field | ChosenCells | IncomeWrittenField, string>>>>
  >;
  /** By sheet name: the file that it was brought in from. */
  readonly files?: Readonly<Record<string, string>>;
  /** What the pane did to cells without a Recount, for TP Log alone. */
  readonly workDone?: readonly WorkDone[];
  /** Each replaces the unit of the same body and basis, or is added. */
  readonly drivers?: readonly Driver[];
  /** To be taken out again: units of a body that a decision brought. */
  readonly withdrawnDrivers?: readonly Pick<Driver, "agency" | "basis" | "unit">[];
  /** Each takes a body's rows to the place another way: by another basis, or at a share given. */
  readonly shares?: readonly ShareDecision[];
  /** To be added below those that stand; one that stands already is switched on (or off) where it stands. */
  readonly rules?: readonly NewRule[];
  /** To be taken out again, wherever they stand: rows of TP_Rules that say the same. */
  readonly withdrawnRules?: readonly NewRule[];
  /** Each replaces the pair of the same payer, payee and capital, or is added. */
  readonly transfers?: readonly TransferPair[];
  /** Each replaces the answer on the same body and words, or is added. */
  readonly leftOut?: readonly LeftOutAnswer[];
  /** Parts of a row held over several themes, by row id; each replaces the row's parts. No parts = not split. */
  readonly splits?: Readonly<Record<string, readonly ThemeSplit[]>>;
  /** Each replaces what was decided on the same two payments; without a verdict it takes that back. */
  readonly duplicates?: readonly DuplicateDecision[];
  /** Each replaces the answer on the same name and supplier; without a decision it takes that back. */
  readonly suppliers?: readonly SupplierAnswer[];
  /** A person's tags of single rows, by row id, where no TP column holds them yet. */
  readonly tags?: Readonly<Record<string, TypedRow>>;
  /** Reasons by the number of a check, as they print on the return; "" takes one back. */
  readonly explanations?: Readonly<Record<string, SaidReason>>;
  /** Why the two sides of transfers differ; each replaces what was said of the pair, "" takes it back. */
  readonly pairReasons?: readonly SaidOfPair[];
  /** Signs the return: refused while a stop check is open, or where the preparer checked it. */
  readonly signOff?: SignOff;
  /** Number of a signature that is taken back; TP Log keeps both. */
  readonly withdrawnSignature?: string;
}
