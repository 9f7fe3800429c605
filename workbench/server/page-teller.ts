import type { Area } from "#workbench/model/address";
import type { OpenWorkbook } from "./open-workbook.ts";
import type { Look } from "./protocol/book.ts";
import type { Told } from "./protocol/messages.ts";
import { describeCell, summarise } from "./reading/describe-selection.ts";
import { describeSheets } from "./reading/describe-sheets.ts";
import { readBlock } from "./reading/read-block.ts";

/**
 * Keeps one page told of what it shows: the sheets, the cells in its sight, the cell that typing goes to. What it has been
 * told already is not told again, so that telling may be asked for whenever something may have changed.
 */
export class PageTeller {
  private readonly open: OpenWorkbook;
  private readonly send: (told: Told) => void;
  private sight: { readonly sheet: string; readonly areas: readonly Area[] } | undefined;
  private readonly toldLooks = new Set<number>([0]);
  private readonly last = new Map<Told["kind"], string>();

  constructor(open: OpenWorkbook, send: (told: Told) => void) {
    this.open = open;
    this.send = send;
  }

  lookAt(sheet: string, areas: readonly Area[]): void {
    this.sight = { sheet, areas };
    this.tellCells();
  }

  tellAll(): void {
    this.tellBook();
    this.tellCells();
    this.tellActive();
  }

  private tellBook(): void {
    const { model, canUndo, isUnsaved } = this.open;
    this.tell({ kind: "book", sheets: describeSheets(model), canUndo, isUnsaved });
  }

  private tellCells(): void {
    const { sight } = this;
    const sheet = sight && this.open.model.sheets.find(({ id }) => id === sight.sheet);
    if (!sheet) return;
    const blocks = sight.areas.map((area) => readBlock(this.open, sheet, area));
    const looks: Record<number, Look> = {};
    for (const { look } of blocks.flatMap(({ cells }) => cells)) {
      if (this.toldLooks.has(look)) continue;
      this.toldLooks.add(look);
      looks[look] = this.open.looks.get(look);
    }
    this.tell({ kind: "cells", blocks, looks }, JSON.stringify(blocks));
  }

  private tellActive(): void {
    const { selection, model } = this.open;
    const sheet = model.sheets.find(({ id }) => id === selection.sheet);
    if (!sheet) return;
    const { row, column } = selection.active;
    this.tell({
      kind: "active",
      cell: describeCell(model, sheet, row, column),
      summary: summarise(sheet, selection.area),
    });
  }

  private tell(told: Told, content = JSON.stringify(told)): void {
    if (this.last.get(told.kind) === content) return;
    this.last.set(told.kind, content);
    this.send(told);
  }
}
