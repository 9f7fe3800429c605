import type { CellBlock, CellView } from "#workbench/server/protocol/book";
import type { Told } from "#workbench/server/protocol/messages";
import { AT_FIRST, cellKey, type KnownCells, type PageState } from "./page-state.ts";

/** Cells kept of one sheet; with more, what is out of sight is forgotten. */
const MOST_KNOWN = 150_000;

/** What the page shows after the server has told something. */
export function takeTold(state: PageState, told: Told): PageState {
  switch (told.kind) {
    case "opened":
      return {
        ...AT_FIRST,
        line: "open",
        file: told.file,
        opening: told.opening,
        menus: told.menus,
        isPaneOpen: state.isPaneOpen,
      };
    case "book":
      return { ...state, sheets: told.sheets, canUndo: told.canUndo, isUnsaved: told.isUnsaved };
    case "cells":
      return takeCells(state, told);
    case "active":
      return { ...state, active: told.cell, summary: told.summary };
    case "go":
      return { ...state, selection: told.selection, reveal: "active" };
    case "pane":
      return { ...state, isPaneOpen: told.visible };
    case "notice":
      return { ...state, notice: { words: told.words, number: (state.notice?.number ?? 0) + 1 } };
    case "displaced":
      return { ...state, line: "displaced" };
    default:
      return state;
  }
}

function takeCells(state: PageState, { blocks, looks }: Extract<Told, { kind: "cells" }>): PageState {
  const news = Object.entries(looks).map(([key, look]) => [Number(key), look] as const);
  const cells = new Map(state.cells);
  for (const block of blocks) cells.set(block.sheet, withBlock(cells.get(block.sheet), block));
  return { ...state, cells, looks: news.length === 0 ? state.looks : new Map([...state.looks, ...news]) };
}

function withBlock(known: KnownCells | undefined, { area, cells }: CellBlock): KnownCells {
  const after = new Map<number, CellView>(known && known.size <= MOST_KNOWN ? known : []);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) after.delete(cellKey(row, column));
  }
  for (const cell of cells) after.set(cellKey(cell.row, cell.column), cell);
  return after;
}
