import type { Result } from "#application/ports/result";
import type { FilterAnswer, StandingFilter, TagPlace } from "#application/ports/workbook.port";
import type { WorkbookError } from "#application/ports/workbook-error";
import { FakeRefusal } from "./fake-book.ts";
import { FakeExcel } from "./fake-excel.ts";
import type { FakeSheet } from "./fake-sheet.ts";

/** Filters of ours by the texts of TP Row; what Excel's own filters and hidden rows do is for the real host to show. */
export abstract class FakeFilters extends FakeExcel {
  /** Sheet in front. */
  front = "";
  protected abstract needSheet(name: string): FakeSheet;
  protected abstract bringToFront(name: string): void;

  filterRows(place: TagPlace, rows: readonly number[]): Promise<Result<FilterAnswer, WorkbookError>> {
    return this.run(() => {
      this.step();
      if (place.ledger !== null) return { why: "in-ledger" };
      const answer = filterFake(this.needSheet(place.sheet), place, rows);
      if (answer.why === undefined) this.bringToFront(place.sheet);
      return answer;
    });
  }
  showAllRows(sheet: string): Promise<Result<number, WorkbookError>> {
    return this.run(() => {
      this.step();
      const found = this.needSheet(sheet);
      const hidden = found.filter?.hidden ?? 0;
      found.filter = null;
      return hidden;
    });
  }
  standingFilter(sheet: string | null): Promise<Result<StandingFilter | null, WorkbookError>> {
    return this.run(() => {
      this.step();
      const name = sheet ?? this.front;
      return name === "" ? null : this.needSheet(name).filter;
    });
  }
}

function filterFake(sheet: FakeSheet, place: TagPlace, rows: readonly number[]): FilterAnswer {
  if (sheet.protected) throw new FakeRefusal({ code: "protected", sheet: place.sheet });
  const { rowCount, columnCount } = sheet.extent();
  const idAt = (row: number, column: number): string => String(sheet.get(row, column).value ?? "");
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  const column = columns.find((each) => idAt(place.headerRow, each) === "TP Row") ?? -1;
  const ids = new Map<number, string>();
  for (let row = place.headerRow + 1; column >= 0 && row < rowCount && idAt(row, column) !== ""; row++)
    ids.set(row, idAt(row, column));
  const chosen = new Set(rows);
  if (rows.some((row) => !ids.has(row))) return { why: "no-tp-row" };
  const wanted = new Set(rows.map((row) => ids.get(row)));
  if ([...ids].some(([row, id]) => wanted.has(id) && !chosen.has(row))) return { why: "same-tp-row" };
  const sight = { shown: chosen.size, hidden: ids.size - chosen.size };
  sheet.filter = { sheet: sheet.name, ...sight };
  return sight;
}
