import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { FigureCell, FigureTrace } from "#application/figures/figure-trace";
import type { PaneDesk } from "../frame/pane-desk.ts";
import type { PaneStore } from "../frame/pane-store.ts";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { Skeleton } from "../parts/Skeleton.tsx";
import { FIGURE } from "../words/figure.ts";
import { FigureParts } from "./FigureParts.tsx";
import { FigureRowList } from "./FigureRowList.tsx";
import { shownText } from "./shown-text.ts";
import { useTrace } from "./use-trace.ts";

const useStyles = makeStyles({
  what: { ...SMALL, margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  name: { ...SMALL, ...SEMIBOLD, margin: "0 0 4px" },
});

export interface FigureBehindProps {
  readonly cell: FigureCell;
  readonly store: PaneStore;
  readonly desk: PaneDesk;
}

/** What a figure is made of: its rows, or the cells that it is worked out from. */
export function FigureBehind({ cell, store, desk }: FigureBehindProps) {
  const styles = useStyles();
  const { traced, more } = useTrace(cell, store, desk);
  const trace = traced?.trace;
  const told = useRef("");
  const asked = JSON.stringify([cell.sheet, cell.row, cell.column]);
  useEffect(() => {
    // Once for each cell: looked for anew after a job, it would be heard in the place of what the job has to say.
    if (!trace || told.current === asked) return;
    told.current = asked;
    desk.say(sayShown(trace));
  }, [trace, asked, desk]);
  if (traced === null) return <Skeleton words={FIGURE.looking} />;
  if (!trace) return <p className={styles.what}>{traced.refused}</p>;
  const choose = (picked: FigureCell): void => store.setState({ picked });
  return (
    <>
      <p className={styles.name}>{sayShown(trace)}</p>
      <Made trace={trace} desk={desk} onMore={more} onChoose={choose} />
    </>
  );
}

/** What the cell shows; an empty one says that it is. */
function sayShown({ name, shown }: FigureTrace): string {
  return FIGURE.said(name, shownText(shown) || FIGURE.empty);
}

interface MadeProps {
  readonly trace: FigureTrace;
  readonly desk: PaneDesk;
  readonly onMore: () => void;
  readonly onChoose: (cell: FigureCell) => void;
}

function Made({ trace, desk, onMore, onChoose }: MadeProps) {
  const styles = useStyles();
  const { from, shown } = trace;
  switch (from.kind) {
    case "written":
      return <p className={styles.what}>{shownText(shown) === "" ? FIGURE.emptyWhy : FIGURE.written}</p>;
    case "cells":
      return (
        <>
          <p className={styles.what}>{from.parts.length > 0 ? FIGURE.cells : FIGURE.cellsUnread}</p>
          <FigureParts parts={from.parts} onChoose={onChoose} />
        </>
      );
    case "rows":
    case "counted":
      return (
        <FigureRowList
          rows={from.rows}
          isCounted={from.kind === "counted"}
          shown={shown}
          desk={desk}
          onMore={onMore}
          onChoose={onChoose}
        />
      );
  }
}
