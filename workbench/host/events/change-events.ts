import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { Change, WorkbookModel } from "#workbench/model/workbook";
import { contains, intersect, localAddress } from "../cells/address.ts";
import { cellAnswer, type CellAnswer, valueType } from "../cells/cell-answer.ts";
import { EVENT, type Origin } from "./event-types.ts";
import type { EventHub } from "./event-hub.ts";

/** What a single cell held. */
interface Held {
  readonly value: CellAnswer;
  readonly type: string;
}
/** Changes inside the area are parts of one operation and told as one. */
interface Operation {
  readonly sheet: SheetModel;
  readonly area: Area;
  isChanged: boolean;
}
type Place = Pick<Operation, "sheet" | "area">;

/**
 * `onChanged` of sheets and tables: raised for every write of values or formulas, by whomever; never for what formulas
 * give, and never for formats, as in Excel.
 */
export class ChangeEvents {
  /** Who is at work. */
  origin: Origin = "user";
  private readonly model: WorkbookModel;
  private readonly hub: EventHub;
  private operation: Operation | undefined;

  constructor(model: WorkbookModel, hub: EventHub) {
    this.model = model;
    this.hub = hub;
  }

  /** Runs what is one change to the user, though it may be many to the model. Details are told of single cells only. */
  asOne<T>(block: Place, run: () => T): T {
    if (this.operation) return run();
    const before = isOneCell(block.area) ? held(block) : undefined;
    const operation: Operation = { sheet: block.sheet, area: block.area, isChanged: false };
    this.operation = operation;
    try {
      return run();
    } finally {
      this.operation = undefined;
      // Also where it ended in a refusal: what was written until then stays.
      if (operation.isChanged) this.raise(block, before);
    }
  }

  /** To be told of every change of the model's cells. */
  note(change: Extract<Change, { kind: "cells" }>): void {
    const { operation } = this;
    if (operation?.sheet === change.sheet && contains(operation.area, change.area)) operation.isChanged = true;
    else this.raise(change, undefined);
  }

  private raise({ sheet, area }: Place, before: Held | undefined): void {
    if (!this.model.sheets.includes(sheet)) return;
    const tables = this.model.tables.filter(
      (table) => table.sheet === sheet.name && intersect(table.area, area) !== undefined,
    );
    const facts = this.facts({ sheet, area }, before);
    this.hub.raise(EVENT.worksheetChanged, sheet.id, () => facts(area, {}));
    for (const table of tables) {
      const part = intersect(table.area, area)!;
      const target = String(table.id);
      // Tables are listened to one by one, sheet by sheet, or all at once.
      const own = { tableId: target };
      this.hub.raise(EVENT.tableChanged, target, () => facts(part, own), [sheet.id]);
    }
  }

  /** Words an event once formulas are computed: `valueAfter` is what the cell then shows. */
  private facts(place: Place, before: Held | undefined): (area: Area, own: object) => object {
    const { origin } = this;
    return (area, own) => {
      const after = before && held(place);
      return {
        address: localAddress(area),
        changeType: "RangeEdited",
        source: origin === "coauthor" ? "Remote" : "Local",
        triggerSource: origin === "batch" ? "ThisLocalAddin" : "Unknown",
        worksheetId: place.sheet.id,
        referenceId: this.hub.keepRange(place.sheet, area),
        shiftDirection: "None",
        ...(before && { valueBefore: before.value, valueTypeBefore: before.type }),
        ...(after && { valueAfter: after.value, valueTypeAfter: after.type }),
        ...own,
      };
    };
  }
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function held({ sheet, area }: Place): Held {
  const value = sheet.value(area.top, area.left);
  return { value: cellAnswer(value), type: valueType(value) };
}
