import type { HostSession } from "#workbench/host/host-session";
import type { OpenBook } from "#workbench/host/open-book";
import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import type { WorkbookModel } from "#workbench/model/workbook";
import { type BeforeImage, putBack, takeImage } from "./commands/before-image.ts";
import type { Selection } from "./protocol/book.ts";
import { LookTable } from "./reading/looks.ts";
import { Refusal } from "./refusal.ts";

/** Steps that can be taken back; older ones are forgotten. */
const MOST_STEPS = 100;

/** The workbook that a session has open, with what the page adds to it. */
export class OpenWorkbook {
  readonly model: WorkbookModel;
  /** Name of the file, as it is saved. */
  readonly file: string;
  readonly looks = new LookTable();
  /** What the user has selected; the sheet in front is its sheet. */
  selection: Selection;
  private hosted: HostSession | undefined;
  private readonly steps: BeforeImage[] = [];
  private hasChanged = false;

  constructor(model: WorkbookModel, file: string) {
    this.model = model;
    this.file = file;
    this.selection = firstCell(model);
    model.onChange(() => {
      this.hasChanged = true;
    });
  }

  /** The application around the model; set by whoever opens it. */
  get host(): HostSession {
    if (!this.hosted) throw new Error("The workbook has no host yet.");
    return this.hosted;
  }
  set host(host: HostSession) {
    this.hosted = host;
  }
  get book(): OpenBook {
    return this.host.book;
  }

  /** @throws Refusal where the sheet has been deleted since the page asked. */
  sheet(id: string): SheetModel {
    const sheet = this.model.sheets.find((each) => each.id === id);
    if (!sheet) throw new Refusal("This sheet is no longer in the workbook.");
    return sheet;
  }

  /**
   * Changes cells in the name of the user: as one change to the add-in, as one step to take back.
   *
   * A change that is refused half way leaves nothing behind.
   */
  change(sheet: SheetModel, area: Area, run: () => void): void {
    const image = takeImage(sheet, area);
    try {
      this.asUser(sheet, area, run);
    } catch (refused) {
      putBack(this.model, image);
      throw refused;
    }
    this.steps.push(image);
    if (this.steps.length > MOST_STEPS) this.steps.shift();
  }

  get canUndo(): boolean {
    return this.steps.length > 0;
  }
  /** The workbook holds what no file holds: the user's own changes or the add-in's. */
  get isUnsaved(): boolean {
    return this.hasChanged;
  }
  noteSaved(): void {
    this.hasChanged = false;
  }

  /** Takes the last change back; the area that was changed, or undefined where there is nothing to take back. */
  undo(): BeforeImage | undefined {
    const image = this.steps.pop();
    if (!image || !this.model.sheets.includes(image.sheet)) return undefined;
    this.asUser(image.sheet, image.area, () => putBack(this.model, image));
    return image;
  }

  private asUser(sheet: SheetModel, area: Area, run: () => void): void {
    const { counters } = this.host;
    const { cells } = counters;
    this.host.user.edit(run, { sheet: sheet.id, area });
    // The budget counts what the add-in moves.
    counters.cells = cells;
  }
}

function firstCell({ sheets }: WorkbookModel): Selection {
  const sheet = sheets.find(({ visibility }) => visibility === "visible");
  if (!sheet) throw new Error("A workbook has at least one visible sheet.");
  return { sheet: sheet.id, area: { top: 0, left: 0, bottom: 0, right: 0 }, active: { row: 0, column: 0 } };
}
