/** The unit of a source's figures, or of what is shown. */
export type Unit = "£" | "£000" | "£m";
export const POUNDS_IN: Readonly<Record<Unit, number>> = { "£": 1, "£000": 1000, "£m": 1_000_000 };

export type Home = "inside" | "straddling" | "outside";

/** The place and how it is to be counted: one row a setting in TP_Place. */
export interface Place {
  readonly name: string;
  /** `FY 2025-26` */
  readonly financialYear: string;
  /** null = not stated: no £ a head. */
  readonly population: number | null;
  readonly populationSource: string;
  readonly populationYear: string;
  readonly unit: Unit;
  readonly priority: string;
  readonly materialityPence: number;
  readonly basisShown: "spender" | "funder";
  readonly straddlingShown: "in" | "out";
  /** Themes that are benefits; where empty, every theme whose name begins with "Benefits". */
  readonly benefitsThemes: readonly string[];
  /** Identifiable spending a head to compare with (check G2), £; null = not stated. */
  readonly spendAHeadBenchmark: number | null;
  readonly spendAHeadBenchmarkSource: string;
}

/** A body of the count. `home` null = not yet said: check B1 is open. */
export interface Agency {
  readonly name: string;
  readonly short: string;
  readonly type: string;
  readonly home: Home | null;
  readonly aliases: readonly string[];
  readonly code: string;
  readonly defaultBasis: string;
  /** Expected in this place's count (null = not said). */
  readonly expected: boolean | null;
  /** A person said that its direct figures are already for this place (check C4). */
  readonly alreadyForPlace: boolean;
  readonly note: string;
}

/** One unit of a body's territory, with the measured quantity behind a basis. */
export interface Driver {
  readonly agency: string;
  readonly basis: string;
  readonly unit: string;
  /** null = neither Y nor N: the basis has no share (check C2). */
  readonly inPlace: boolean | null;
  readonly value: number;
  readonly source: string;
  readonly year: string;
}

export interface Theme {
  readonly name: string;
  readonly description: string;
  readonly pack: string;
  /** `?` = found in the rows and not confirmed yet, `N` = put out of use; absent = on the list. */
  readonly notListed?: "?" | "N";
}

export type SourceUse = "count" | "detail" | "control";
export type AccountingBasis = "outturn" | "budget" | "forecast" | "payments";
export type Measure = "gross" | "net";
export type VatBasis = "net" | "gross" | "unknown" | "n/a";
export type ReferenceKind = "supplier" | "document" | "dummy" | "unknown";

/**
 * What a source is and what may be counted with it: a row of TP_Sources. `key` is the value of the file's Source column,
 * or a path suffix of the file as the user stated it, or the id the add-in gave ("S01").
 */
export interface SourceTerms {
  readonly key: string;
  readonly agency: string;
  /** True where a person said that the whole source is this body's; else it is the one body that the file names. */
  readonly agencyStated?: boolean;
  readonly unit: Unit | null;
  /** null = nobody has said; a source that is counted from always has one. */
  readonly use: SourceUse | null;
  /** The use was settled by the tool, and is settled anew at the next count. */
  readonly useIsDefault?: boolean;
  /** null = not stated */
  readonly accountingBasis: AccountingBasis | null;
  readonly measure: Measure;
  /** A person or an earlier count said so; absent = gross for want of a word. */
  readonly measureStated?: boolean;
  readonly vat: VatBasis;
  readonly months: number | null;
  readonly thresholdPounds: number | null;
  /** In the source's unit; null = none stated. */
  readonly controlTotal: number | null;
  /** Where the control total is from: a person's word, or the total row as it stood when the source was first read. */
  readonly controlFrom: "stated by body" | "total row";
  readonly reference: ReferenceKind;
  readonly agreedBy: string;
  readonly agreedOn: string;
  /** What had been read when it was agreed, £: it is agreed while that is read. null or absent = what is read now. */
  readonly agreedAt?: number | null;
  readonly note: string;
  /** The file that it came from and the sheet that it came in on, as TP_Sources has it; absent = not known. */
  readonly broughtIn?: BroughtIn;
  /** The financial year that the file states of itself, as a label; absent = it states none, or each of its lines does. */
  readonly yearShown?: string;
  /** Why settings that nobody has said are what they are; see `Guesses`. Absent = all were said, or are not known. */
  readonly guessed?: Readonly<Partial<Record<string, string>>>;
}

/** Where a source came from. Another sheet that takes its key later did not come from there. */
export interface BroughtIn {
  readonly file: string;
  readonly sheet: string;
}

/** In place of a file: the council had the rows there, or nobody knows any more. */
export const NO_FILE = "this workbook";

/**
 * What a person says of lines that the payee books below nought beside a confirmed transfer: income from the payer, or
 * credits while the rest is a transfer; "" = nothing, and a Y says income.
 */
export type ReceiptsAnswer = "" | "income" | "credit";

/** A transfer between two counted bodies as people have settled it: confirmed true/false, null = suggested only. */
export interface TransferPair {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  readonly kind: string;
  readonly confirmed: boolean | null;
  readonly note: string;
  /** Absent = nothing said. */
  readonly receipts?: ReceiptsAnswer;
  /** What the last count wrote beside it; absent or "" = no count has yet. */
  readonly evidence?: string;
}

/** One part of a row held over several themes; parts in order, weights in per cent. */
export interface ThemeSplit {
  readonly rowId: string;
  readonly part: number;
  readonly theme: string;
  readonly weightPercent: number;
  readonly note: string;
}

/** What a person says of the lines of a body that bear the same words, in which the same words say a class: a row of TP_Left_Out. */
export interface LeftOutAnswer {
  readonly body: string;
  /** See `wordsOfText`. */
  readonly words: string;
  /** The words among them that say the class; "" = whichever do, in a row that a person wrote. */
  readonly found: string;
  /** A class of TP_Classes. */
  readonly class: string;
  /** true = leave out as that class, false = keep in, null = nobody has said. */
  readonly confirmed: boolean | null;
  readonly note: string;
}

/** Everything a person has stated, as the TP tables hold it. */
export interface Registers {
  readonly place: Place;
  readonly agencies: readonly Agency[];
  readonly drivers: readonly Driver[];
  readonly themes: readonly Theme[];
  readonly sources: readonly SourceTerms[];
  readonly transfers: readonly TransferPair[];
  readonly splits: readonly ThemeSplit[];
  /** What people say of lines whose words say a class that no count holds; absent = nothing. */
  readonly leftOut?: readonly LeftOutAnswer[];
  /** Path suffix or sheet name -> field -> heading, where the user has said which column is which. */
  readonly mappings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}
