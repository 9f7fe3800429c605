import { Button, makeStyles, tokens, Tooltip } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Place } from "#domain/place/registers";
import { BODY, GUTTER, SEMIBOLD } from "../look/type.ts";
import { shortYear } from "../format/years.ts";
import { WORDS } from "../words/catalogue.ts";

const useStyles = makeStyles({
  // Excel draws its own menu over 34 x 32 px at the top right.
  root: { display: "flex", alignItems: "center", columnGap: "2px", height: "32px", padding: `0 34px 0 ${GUTTER}` },
  name: {
    ...BODY,
    ...SEMIBOLD,
    display: "flex",
    columnGap: "4px",
    flexGrow: 1,
    minWidth: 0,
    whiteSpace: "nowrap",
  },
  // A long name gives way, the year never does.
  place: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
  year: {
    flexShrink: 0,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  button: { width: "28px", minWidth: "28px", height: "28px", padding: 0 },
});

export interface PlaceLineProps {
  /** null before the first look. */
  readonly place: Place | null;
  /** The latest thing that can be taken back; null = nothing. */
  readonly undo: string | null;
  /** How many things no longer can. */
  readonly beyondUndo: number;
  readonly onRevert: () => void;
  readonly more: ReactNode;
}

/** Place and year, Revert, More. Before a place is stated: the product's name, and nothing to revert. */
export function PlaceLine({ place, undo, beyondUndo, onRevert, more }: PlaceLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {place === null || place.name === "" ? (
        <div className={styles.name}>{WORDS.frame.product}</div>
      ) : (
        <div className={styles.name} title={place.name}>
          <span className={styles.place}>{place.name}</span>{" "}
          <span className={styles.year}>{shortYear(place.financialYear)}</span>
        </div>
      )}
      {place !== null && place.name !== "" && <Revert undo={undo} beyondUndo={beyondUndo} onRevert={onRevert} />}
      {more}
    </div>
  );
}

function Revert({ undo, beyondUndo, onRevert }: Pick<PlaceLineProps, "undo" | "beyondUndo" | "onRevert">) {
  const words = undo === null ? WORDS.frame.nothingToRevert(beyondUndo) : WORDS.frame.revert(undo);
  return (
    <Tooltip content={words} relationship="label" positioning="before">
      <Button
        appearance="subtle"
        className={useStyles().button}
        icon={<RevertIcon />}
        disabledFocusable={undo === null}
        onClick={onRevert}
      />
    </Tooltip>
  );
}

function RevertIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M3 3.5v4h4M3.4 7.3A5 5 0 1 1 5 12" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
