import type { Finding } from "../findings/finding.ts";
import type { IncomeSign } from "./income-sign.ts";
import type { IncomeWritten } from "./income-written.ts";
import type { MapContext } from "./map-context.ts";
import type { IncomeField, MappedColumn } from "./reading.ts";

/** A column of income and what is to be said of how it is signed. */
export interface SignedIncome {
  readonly field: IncomeField;
  readonly column: MappedColumn;
  /** Heading of the amount that it is income of. */
  readonly amount: string;
  /** It counts as it stands, though most of it stands below nought. */
  readonly asItStands: boolean;
}

const SIGN_FINDINGS: Readonly<Partial<Record<IncomeSign, Pick<Finding, "code" | "severity">>>> = {
  "proved below": { code: "income-read-as-minus", severity: "note" },
  "all below": { code: "income-taken-as-minus", severity: "look" },
  unclear: { code: "income-below-nought", severity: "look" },
  "said minus": { code: "income-said", severity: "note" },
  "said plus": { code: "income-said", severity: "note" },
};
const SAID: Readonly<Partial<Record<IncomeSign, IncomeWritten>>> = { "said minus": "minus", "said plus": "plus" };
const AS_IT_STANDS: Pick<Finding, "code" | "severity"> = { code: "income-as-it-stands", severity: "look" };

/** What a person should know of income that is written below nought; nothing of income above it. */
export function signFindings(
  { cells, headerRow: row }: MapContext,
  sign: IncomeSign,
  { field, column, amount, asItStands }: SignedIncome,
): Finding[] {
  const found = sign !== "plain" && asItStands ? AS_IT_STANDS : SIGN_FINDINGS[sign];
  const said = SAID[sign];
  const params = { field, heading: column.header.trim(), other: amount.trim(), ...(said && { said }) };
  return found ? [{ ...found, sheet: cells.sheet, row, column: column.column, params }] : [];
}
