import type { Bands } from "#domain/checks/bands";
import type { CheckRow } from "#domain/checks/check";
import type { SignedVersion } from "#domain/checks/signed-version";
import type { PlaceCount } from "#domain/counting/place-count";
import type { OverlapBy } from "#domain/overlap/overlap-by";
import type { SharedSuppliers } from "#domain/overlap/shared-suppliers";
import type { SupplierList } from "#domain/supplier-list/list-suppliers";
import type { DuplicateList } from "#domain/duplicate-list/duplicate-list";
import type { LeftOutGroup } from "#domain/left-out/list-left-out";
import type { RowFigures } from "#domain/apportionment/row-figures";
import type { Ledger, SourceBlock } from "#domain/ledger/ledger";
import type { PrintColumn } from "#domain/ledger/print-column";
import type { LogRow, SourceRow } from "#domain/ledger/source-row";
import type { Agency, Registers } from "#domain/place/registers";
import type { PairReason } from "#domain/checks/pair-reason";
import type { StandingTables } from "./standing-cells.ts";

export type { LogRow, SourceRow };

/** All that the planners need; everything in it is settled before the first cell is planned. */
export interface BookInput {
  readonly registers: Registers;
  /** Registered agencies and those found in the sources but not yet registered, A to Z. */
  readonly agencies: readonly Agency[];
  /** Themes in use and registered, A to Z, without the empty one. */
  readonly themes: readonly string[];
  /** Those of them that the rows alone say; absent = none. */
  readonly openThemes?: ReadonlySet<string>;
  readonly blocks: readonly SourceBlock[];
  readonly sources: readonly SourceRow[];
  readonly ledger: Ledger;
  readonly count: PlaceCount;
  readonly checks: readonly CheckRow[];
  /** Figures of every ledger row: payers of receipts as settled, and the values written where `live` is "values". */
  readonly rowFigures: RowFigures;
  /** Row ids of every block, by entry of its reading, rows that are no lines too. Absent: numbered by entry. */
  readonly rowIds?: readonly (readonly string[])[];
  /** Ids of rows of which a person says something with this run that stands nowhere yet; absent = of none. */
  readonly saidOfRows?: ReadonlySet<string>;
  /** TP Print of every ledger row; the column is written only where given. */
  readonly rowPrints?: PrintColumn;
  /** Bands of the checks, as TP Place is to hold them. */
  readonly bands: Bands;
  /** Why the two sides of pairs differ, as people say; absent = nobody has said anything. */
  readonly pairReasons?: readonly PairReason[];
  /** Every setting of TP_Place as a person left it, by name: what `registers.place` and `bands` do not hold is kept from it. */
  readonly settings?: Readonly<Record<string, string | number>>;
  /** Lines that stand in TP_Log already; this run's goes below them. */
  readonly earlierLog?: readonly LogRow[];
  /** What this run was asked to do besides, before its own line; and what was signed, after it. */
  readonly decided?: readonly LogRow[];
  readonly signedNow?: readonly LogRow[];
  /** What each rule of TP_Rules came to; absent = no rules are read. */
  readonly rules?: readonly RuleOutcome[];
  /** The classes under which spending may be left out, as TP_Classes lists them; absent = none is known. */
  readonly classes?: readonly { readonly name: string; readonly inWords: string }[];
  /** Lines whose words say a class that is left out, with what people have answered; absent = nobody has looked. */
  readonly leftOut?: readonly LeftOutGroup[];
  /** Payments that are alike, and what became of all others; absent = no source holds payments. */
  readonly duplicates?: DuplicateList;
  /** Payees that are one supplier, and suppliers that several bodies pay; absent likewise. */
  readonly suppliers?: SupplierList;
  readonly sharedSuppliers?: SharedSuppliers;
  /** Overlap by the services that rows state in the sources' own words; absent = not measured. */
  readonly services?: OverlapBy;
  /** What each heading of the sources was taken for. */
  readonly mappings?: readonly MappingRow[];
  /** Our tables before this count: what people wrote in them is put back. */
  readonly standing?: StandingTables;
  /** TP row figures as formulas, or as values with a check where there are too many rows. */
  readonly live: "formulas" | "values";
  readonly made: {
    /** 22/11/2026 14:03:07 */
    readonly when: string;
    /** Of the return: the next after the last that was signed. */
    readonly version: string;
    /** Version of the add-in. */
    readonly tool: string;
    /** The last version that was signed; absent where none was. */
    readonly signed?: SignedVersion;
    /** The version that check G5 compares with; absent where there is none. */
    readonly before?: string;
    readonly fingerprint: string;
    /** Of everything that the return prints; absent = not worked out. */
    readonly printed?: string;
    /** Names expected in the place and not counted. */
    readonly expectedNotCounted: readonly string[];
  };
}

/** A rule after a count, by its place in the table (`R1` is the first row). */
export interface RuleOutcome {
  readonly name: string;
  readonly rows: number;
  readonly pence: number;
  /** In words; "" where it works. */
  readonly problem: string;
}

/** A row of TP_Mappings. */
export interface MappingRow {
  readonly body: string;
  readonly field: string;
  readonly heading: string;
  /** What it was taken from at an earlier count, where that was another; "" else. */
  readonly headingBefore: string;
  /** 0-1 */
  readonly confidence: number;
  readonly confirmed: boolean;
  /** The sheet it was read from. */
  readonly lastFile: string;
  readonly lastRead: string;
}
