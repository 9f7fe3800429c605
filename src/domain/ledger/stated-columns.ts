import type { Finding } from "../findings/finding.ts";
import { isNoColumn } from "./carry-mapping.ts";
import { normaliseHeading } from "./heading.ts";
import { headingNamed } from "./heading-name.ts";
import type { Heading } from "./headings.ts";
import { FIELDS, type Field, type MappedColumn } from "./reading.ts";

/**
 * Field -> heading, as a person has stated it. Fields in any spelling (`externalIncome`, `external income`); `supplier`
 * is the payee. A heading that stands twice is told apart by `Description (2)`; `(not used)` says that a field has no column.
 */
export type StatedMapping = Readonly<Record<string, string>>;

const OTHER_NAMES: Readonly<Record<string, Field>> = {
  supplier: "payee",
  gross: "amount",
  "revenue capital": "capital",
  "revenue or capital": "capital",
  "expenditure or income": "side",
  "income or expenditure": "side",
  "place share": "shareOverride",
  "priority weight": "priority",
  "apportionment basis": "basis",
  "client group": "client",
  "funding stream": "stream",
  "front line or back office": "work",
  "front line or management": "work",
  "kind of work": "work",
};

export interface StatedColumns {
  readonly columns: ReadonlyMap<Field, MappedColumn>;
  /** Fields that a person has said have no column. */
  readonly without: ReadonlySet<Field>;
  /** `mapping-heading-missing`, `mapping-field-unknown`. */
  readonly findings: readonly Finding[];
}

/** The columns that a person has named, found by their headings. */
export function statedColumns(
  headings: readonly Heading[],
  stated: StatedMapping,
  at: { readonly sheet: string; readonly row: number },
): StatedColumns {
  const columns = new Map<Field, MappedColumn>();
  const without = new Set<Field>();
  const findings: Finding[] = [];
  for (const [name, wanted] of Object.entries(stated)) {
    const field = fieldNamed(name);
    if (field !== null && isNoColumn(wanted)) {
      without.add(field);
      continue;
    }
    const heading = headingNamed(headings, wanted);
    const params = { field: field ?? name, heading: wanted };
    if (field === null) findings.push({ code: "mapping-field-unknown", severity: "look", ...at, params });
    else if (!heading) findings.push({ code: "mapping-heading-missing", severity: "look", ...at, params });
    else columns.set(field, { column: heading.column, header: heading.text, confidence: 1 });
  }
  return { columns, without, findings };
}

function fieldNamed(name: string): Field | null {
  const plain = normaliseHeading(name);
  return FIELDS.find((field) => normaliseHeading(field) === plain) ?? OTHER_NAMES[plain] ?? null;
}
