import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { FigureCell } from "#application/figures/figure-trace";
import type { PaneDesk, TracedFigure } from "../frame/pane-desk.ts";
import type { PaneStore } from "../frame/pane-store.ts";

/** Rows told one by one at first, and with each press more. */
export const ROWS_AT_ONCE = 50;

export interface Tracing {
  /** null while it is being looked for. */
  readonly traced: TracedFigure | null;
  /** Tells so many rows more. */
  readonly more: () => void;
}

/** Where a figure is from: asked anew for another cell, after a change in the grid and after a job. */
export function useTrace({ sheet, row, column }: FigureCell, store: PaneStore, desk: PaneDesk): Tracing {
  const turn = useStore(store, (state) => state.turn);
  const isIdle = useStore(store, (state) => state.job === null);
  const asked = `${sheet} ${String(row)} ${String(column)}`;
  const [listing, setListing] = useState({ asked, rows: ROWS_AT_ONCE });
  const [known, setKnown] = useState<{ readonly asked: string; readonly traced: TracedFigure } | null>(null);
  const rows = listing.asked === asked ? listing.rows : ROWS_AT_ONCE;
  useEffect(() => {
    if (!isIdle) return undefined;
    let isWanted = true;
    void desk.traceFigure({ sheet, row, column }, rows).then((traced) => {
      if (isWanted) setKnown({ asked, traced });
    });
    return () => {
      isWanted = false;
    };
  }, [sheet, row, column, asked, rows, turn, isIdle, desk]);
  return {
    traced: known?.asked === asked ? known.traced : null,
    more: () => setListing({ asked, rows: rows + ROWS_AT_ONCE }),
  };
}
