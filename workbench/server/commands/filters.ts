import { cellText } from "../reading/cell-content.ts";
import { bodyArea } from "#workbench/host/tables/table-areas";
import { type Area, areaRows } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { TableModel } from "#workbench/model/table";
import type { WorkbookModel } from "#workbench/model/workbook";
import type { FilterRange } from "../protocol/book.ts";

/** Where headings offer a filter: a table, or a plain range that the user laid one over. */
export interface FilterPlace {
  readonly id: string;
  readonly sheet: SheetModel;
  /** The heading row. */
  readonly headingRow: number;
  /** The rows that may be hidden. */
  readonly body: Area;
  readonly table?: TableModel;
}

export interface FilterValues {
  readonly values: readonly { readonly text: string; readonly rows: number; readonly kept: boolean }[];
  readonly isCut: boolean;
}

/** Distinct texts that the menu of a filter lists. */
const MOST_VALUES = 2_000;

/** The filters of an open workbook: which texts each column keeps. Rows that fail one are hidden. */
export class Filters {
  private readonly model: WorkbookModel;
  private readonly plain = new Map<SheetModel, { readonly id: string; readonly area: Area }>();
  /** By filter, then by offset of the column. */
  private readonly kept = new Map<string, Map<number, ReadonlySet<string>>>();
  private made = 0;

  constructor(model: WorkbookModel) {
    this.model = model;
  }

  /** Every place of a sheet whose headings offer a filter. */
  placesOf(sheet: SheetModel): readonly FilterPlace[] {
    const tables = this.model.tables
      .filter((table) => table.sheet === sheet.name && table.showHeaders && table.showFilterButton)
      .map((table) => ({ id: `table-${table.id}`, sheet, headingRow: table.area.top, body: bodyArea(table), table }));
    const plain = this.plain.get(sheet);
    if (!plain) return tables;
    const { id, area } = plain;
    return [...tables, { id, sheet, headingRow: area.top, body: { ...area, top: area.top + 1 } }];
  }
  find(id: string): FilterPlace | undefined {
    return this.model.sheets.flatMap((sheet) => this.placesOf(sheet)).find((place) => place.id === id);
  }

  describe(sheet: SheetModel): FilterRange[] {
    return this.placesOf(sheet).map(({ id, headingRow, body, table }) => {
      const rows = areaRows(body);
      let hidden = 0;
      for (let row = body.top; row <= body.bottom; row++) if (sheet.hiddenRows.has(row)) hidden++;
      return {
        id,
        area: { ...body, top: headingRow },
        headings: headingsOf(this.model, sheet, { ...body, top: headingRow }),
        filtered: [...(this.kept.get(id)?.keys() ?? [])],
        rowsShown: rows - hidden,
        rows,
        ...(table && { table: table.name }),
      };
    });
  }

  /** Lays a filter over a plain range, or takes the one of its sheet away with its effect. */
  toggle(sheet: SheetModel, area: Area): void {
    const standing = this.plain.get(sheet);
    if (!standing) {
      this.plain.set(sheet, { id: `range-${++this.made}`, area });
      return;
    }
    this.kept.delete(standing.id);
    for (let row = standing.area.top; row <= standing.area.bottom; row++) sheet.hiddenRows.delete(row);
    this.plain.delete(sheet);
  }

  /** The texts of a column in the rows that its other filters let through, as Excel lists them. */
  values(place: FilterPlace, offset: number): FilterValues {
    const others = this.tests(place, offset);
    const kept = this.kept.get(place.id)?.get(offset);
    const counts = new Map<string, number>();
    for (let row = place.body.top; row <= place.body.bottom; row++) {
      if (!others.every((passes) => passes(row))) continue;
      const text = cellText(this.model, place.sheet, row, place.body.left + offset);
      counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const all = [...counts].sort(([a], [b]) => compareTexts(a, b));
    const values = all.slice(0, MOST_VALUES).map(([text, rows]) => ({ text, rows, kept: !kept || kept.has(text) }));
    return { values, isCut: all.length > MOST_VALUES };
  }

  /** Keeps the rows with these texts in sight; null = every row, as far as this column goes. */
  keep(place: FilterPlace, offset: number, texts: readonly string[] | null): void {
    let columns = this.kept.get(place.id);
    if (!columns) this.kept.set(place.id, (columns = new Map<number, ReadonlySet<string>>()));
    if (texts === null) columns.delete(offset);
    else columns.set(offset, new Set(texts));
    const tests = this.tests(place);
    for (let row = place.body.top; row <= place.body.bottom; row++) {
      if (tests.every((passes) => passes(row))) place.sheet.hiddenRows.delete(row);
      else place.sheet.hiddenRows.add(row);
    }
  }

  private tests({ id, sheet, body }: FilterPlace, without?: number): ((row: number) => boolean)[] {
    return [...(this.kept.get(id) ?? [])]
      .filter(([offset]) => offset !== without)
      .map(
        ([offset, texts]) =>
          (row: number) =>
            texts.has(cellText(this.model, sheet, row, body.left + offset)),
      );
  }
}

function headingsOf(model: WorkbookModel, sheet: SheetModel, { top, left, right }: Area): string[] {
  return Array.from({ length: right - left + 1 }, (_, offset) => cellText(model, sheet, top, left + offset));
}

const IN_ORDER = new Intl.Collator("en-GB", { numeric: true, sensitivity: "accent" });

/** Blanks last, figures by their size. */
function compareTexts(a: string, b: string): number {
  if (a === "" || b === "") return (a === "" ? 1 : 0) - (b === "" ? 1 : 0);
  return IN_ORDER.compare(a, b);
}
