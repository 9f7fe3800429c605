import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { localAddress, sameArea } from "../cells/address.ts";
import { DISPATCH } from "../seam/host-messages.ts";
import type { EventHub } from "./event-hub.ts";
import { EVENT } from "./event-types.ts";

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** What is in front of the user: the active sheet, and on each sheet the selection. */
export class Front {
  private readonly model: WorkbookModel;
  private readonly hub: EventHub;
  private readonly selections = new WeakMap<SheetModel, readonly [Area, ...Area[]]>();
  private activated: SheetModel | undefined;
  /** The sheet last told of as being in front. */
  private told: SheetModel | undefined;

  constructor(model: WorkbookModel, hub: EventHub) {
    this.model = model;
    this.hub = hub;
    this.told = model.sheets.find(({ visibility }) => visibility === "visible");
  }

  /** The sheet last activated while it exists and shows, else the first visible one. */
  get sheet(): SheetModel {
    const sheet = this.visible();
    if (!sheet) throw new Error("A workbook has at least one visible sheet.");
    return sheet;
  }
  private visible(): SheetModel | undefined {
    const { sheets } = this.model;
    const { activated } = this;
    if (activated?.visibility === "visible" && sheets.includes(activated)) return activated;
    return sheets.find(({ visibility }) => visibility === "visible");
  }
  /** What is selected on a sheet; of several areas (Ctrl) the first. */
  selected(sheet: SheetModel = this.sheet): Area {
    return this.selectedAreas(sheet)[0];
  }
  selectedAreas(sheet: SheetModel = this.sheet): readonly [Area, ...Area[]] {
    return this.selections.get(sheet) ?? [FIRST_CELL];
  }

  activate(sheet: SheetModel): void {
    this.activated = sheet;
    this.settle();
  }
  /** @param others - areas selected beside the first. */
  select(sheet: SheetModel, area: Area, others: readonly Area[] = []): void {
    this.activate(sheet);
    const areas = [area, ...others] as const;
    const before = this.selectedAreas(sheet);
    if (before.length === areas.length && areas.every((one, at) => sameArea(before[at]!, one))) return;
    this.selections.set(sheet, areas);
    const facts = { address: areas.map(localAddress).join(","), worksheetId: sheet.id };
    this.hub.raise(EVENT.worksheetSelectionChanged, sheet.id, () => facts);
    this.tellWindow();
  }

  /** Tells that another sheet is in front: it was activated, or the one that was has gone. */
  settle(): void {
    const { told } = this;
    const sheet = this.visible();
    // A model may be opened before it has its first sheet; then nothing is in front yet.
    if (!sheet || sheet === told) return;
    this.told = sheet;
    if (told && this.model.sheets.includes(told)) {
      this.hub.raise(EVENT.worksheetDeactivated, told.id, () => ({ worksheetId: told.id }));
    }
    this.hub.raise(EVENT.worksheetActivated, sheet.id, () => ({ worksheetId: sheet.id }));
    this.tellWindow();
  }

  /** The add-in learns it by the older event of the document (`workbook.onSelectionChanged`), the grid by its own push. */
  private tellWindow(): void {
    const { sheet } = this;
    const { outbox, enabled } = this.hub;
    if (enabled) outbox.push({ kind: "event", dispatchId: DISPATCH.documentSelectionChanged, target: "", values: [] });
    outbox.push({ kind: "selection", selection: { sheet: sheet.id, area: this.selected(sheet) } });
  }
}
