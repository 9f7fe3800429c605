import type { Amendments } from "#application/amendments";
import type { ColumnView, SourceView } from "#application/view/place-view";
import { NOT_USED } from "#domain/ledger/carry-mapping";
import type { Field } from "#domain/ledger/reading";

type SaidColumns = Readonly<Partial<Record<Field, string>>>;

/**
 * The columns of a source with what the officer has said of them since: a field stands for one column only, so the column
 * that had it before is not used any more.
 */
export function readColumns(source: SourceView, said: SaidColumns = {}): readonly ColumnView[] {
  const fieldOf = new Map(Object.entries(said).map(([field, heading]) => [heading, field as Field]));
  return source.columns.map((column) => {
    const stated = fieldOf.get(column.header);
    if (stated) return { ...column, field: stated, confidence: 1 };
    return column.field !== null && said[column.field] !== undefined ? { ...column, field: null } : column;
  });
}

/** The amendment that makes a column the one to be read as this field; null = it is not to be used for what it was. */
export function withField(source: SourceView, column: ColumnView, field: Field | null): Amendments {
  if (field !== null) return { mappings: { [source.sheet]: { [field]: column.header } } };
  return column.field === null ? {} : { mappings: { [source.sheet]: { [column.field]: NOT_USED } } };
}
