import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { PlaceView } from "#application/view/place-view";
import { openStops } from "#domain/checks/run-checks";
import { sortChecks } from "../checks/sort-checks.ts";
import { FOCUS_RING, SMALL } from "../look/type.ts";
import { Mark, type MarkKind } from "../parts/Mark.tsx";
import type { StepName } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    justifyContent: "space-between",
    height: "24px",
    padding: "0 4px",
    "@media (min-width: 380px)": { justifyContent: "flex-start" },
  },
  link: {
    ...SMALL,
    display: "inline-flex",
    alignItems: "center",
    columnGap: "4px",
    height: "24px",
    padding: "0 8px",
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    "@media (max-width: 315px)": { paddingLeft: "4px", paddingRight: "4px" },
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": FOCUS_RING,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2 },
    "& svg": { width: "14px", height: "14px" },
  },
  wide: { display: "none", "@media (min-width: 380px)": { display: "inline", whiteSpace: "pre" } },
});

interface ViewOrNone {
  /** null before the first look. */
  readonly view: PlaceView | null;
}

export interface StatusLineProps extends ViewOrNone {
  readonly goTo: (step: StepName) => void;
}

/** Three things always in sight, each a way to its step: rows, coverage by value, checks. */
export function StatusLine({ view, goTo }: StatusLineProps) {
  const styles = useStyles();
  const link = (step: StepName, words: ReactNode) => (
    <Link as="button" appearance="subtle" className={styles.link} onClick={() => goTo(step)}>
      {words}
    </Link>
  );
  return (
    <div role="group" aria-label={WORDS.frame.status} className={styles.root}>
      {link("sources", <Rows view={view} />)}
      {link("tag", <Coverage view={view} />)}
      {view?.isStale === true ? link("count", WORDS.frame.recountNeeded) : link("checks", <Checks view={view} />)}
    </div>
  );
}

function Rows({ view }: ViewOrNone) {
  const { rows, isCounted } = rowsOf(view);
  return (
    <span>
      {WORDS.frame.rows(rows)}
      <Wide words={isCounted ? WORDS.frame.rowsCounted : WORDS.frame.rowsFound} />
    </span>
  );
}

/** Rows counted, as a Recount says it: those left out or in suspense are not. Before a count, rows found. */
function rowsOf(view: PlaceView | null): { readonly rows: number; readonly isCounted: boolean } {
  const found = view?.tags.rows ?? 0;
  if (view?.isCounted !== true) return { rows: found, isCounted: found === 0 };
  return { rows: view.count?.count.lines ?? found, isCounted: true };
}

function Coverage({ view }: ViewOrNone) {
  const value = view?.tags.coverage.value ?? 0;
  if (value === 0) return <span>{WORDS.frame.nothingTagged}</span>;
  return (
    <span>
      {WORDS.frame.part(value)}
      <Wide words={WORDS.frame.ofRead} />
      {WORDS.frame.tagged}
    </span>
  );
}

/** Shown where the pane is wide enough. */
function Wide({ words }: { readonly words: string }) {
  return <span className={useStyles().wide}>{words}</span>;
}

function Checks({ view }: ViewOrNone) {
  const checks = view?.isCounted === true ? view.checks : [];
  const proved = checks.filter(({ result }) => result !== "n/a");
  if (proved.length === 0) return WORDS.frame.noChecks;
  // Of all checks, as the Checks step says it.
  const { ties, of } = sortChecks(checks);
  const { kind, words } = markOf(openStops(proved).length, ties.length === proved.length);
  return (
    <>
      <Mark kind={kind} words={words} />
      {WORDS.frame.ties(ties.length, of)}
    </>
  );
}

function markOf(stops: number, allTie: boolean): { readonly kind: MarkKind; readonly words: string } {
  if (stops > 0) return { kind: "stop", words: WORDS.frame.stopsOpen(stops) };
  return allTie ? { kind: "ties", words: WORDS.frame.allTie } : { kind: "look", words: WORDS.frame.noStopOpen };
}
