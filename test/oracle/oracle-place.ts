/** A place as its files state it: every number is the text that stands there, so nothing is rounded on the way in. */
export interface OraclePlace {
  readonly name: string;
  /** As the file writes it: `2025/26`. */
  readonly financialYear: string;
  readonly population: number;
  readonly unit: OracleUnit;
  readonly bodies: readonly OracleBody[];
  readonly drivers: readonly OracleDriver[];
  readonly sources: readonly OracleSource[];
  readonly lines: readonly OracleLine[];
}

export type OracleUnit = "£" | "£000" | "£m";

export interface OracleBody {
  readonly name: string;
  readonly home: "inside" | "straddling" | "outside";
  readonly defaultBasis: string;
}

export interface OracleDriver {
  readonly body: string;
  readonly basis: string;
  readonly unit: string;
  readonly inPlace: boolean;
  readonly value: string;
}

export interface OracleSource {
  readonly key: string;
  readonly agency: string;
  readonly use: "count" | "detail" | "control";
  readonly basis: "outturn" | "budget" | "forecast" | "payments";
  readonly measure: "gross" | "net";
  readonly vat: "net" | "gross" | "unknown" | "n/a";
  /** "" = not stated */
  readonly months: string;
  readonly controlTotal: string;
  /** "" = the unit of the place. */
  readonly unit: OracleUnit | "";
}

/** One line of count-lines.csv; "" = blank. */
export interface OracleLine {
  readonly id: string;
  readonly source: string;
  readonly agency: string;
  readonly service: string;
  readonly cofog: string;
  readonly theme: string;
  readonly kind: string;
  readonly gross: string;
  readonly externalIncome: string;
  readonly internalIncome: string;
  readonly incomeFrom: string;
  readonly basis: string;
  readonly shareOverride: string;
  readonly transferTo: string;
  readonly eliminate: string;
  readonly priority: string;
  readonly exclude: string;
  readonly year: string;
}
