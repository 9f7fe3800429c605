import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { GUTTER, SEMIBOLD, SMALL } from "../look/type.ts";
import type { PrimaryAction } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    minHeight: "32px",
    padding: `8px ${GUTTER}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "@media (max-height: 420px)": { paddingTop: "4px", paddingBottom: "4px" },
  },
  /** A second press on what began the job must not call it off: the way out stands at the other end. */
  out: { flexDirection: "row-reverse" },
  next: { ...SMALL, flexGrow: 1, margin: 0, color: tokens.colorNeutralForeground2 },
  label: { ...SEMIBOLD, color: tokens.colorNeutralForeground1 },
  button: { flexShrink: 0, minWidth: "auto", whiteSpace: "nowrap" },
  primary: {
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  lacking: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3 },
    ":hover:active": { backgroundColor: tokens.colorNeutralBackground3, color: tokens.colorNeutralForeground3 },
    "@media (forced-colors: active)": { color: "GrayText" },
  },
});

export interface FootProps {
  readonly next: string;
  readonly primary: PrimaryAction | null;
  /** Drawn without brand: the way out of a long job is no step forward. */
  readonly plain?: boolean;
}

/** What next, and the one button. While something is lacking the button keeps its focus and says what. */
export function Foot({ next, primary, plain = false }: FootProps) {
  const styles = useStyles();
  return (
    <footer className={mergeClasses(styles.root, plain && styles.out)} aria-label={WORDS.frame.whatNext}>
      <p className={styles.next}>
        <b className={styles.label}>{WORDS.frame.next}</b> {next}
      </p>
      {primary !== null && <PrimaryButton primary={primary} plain={plain} />}
    </footer>
  );
}

function PrimaryButton({ primary, plain }: { readonly primary: PrimaryAction; readonly plain: boolean }) {
  const styles = useStyles();
  const lacks = primary.missing !== undefined;
  const look = lacks ? styles.lacking : !plain && styles.primary;
  return (
    <Button
      appearance={lacks || plain ? "secondary" : "primary"}
      className={mergeClasses(styles.button, look)}
      aria-disabled={lacks}
      onClick={() => pressPrimary(primary)}
      {...(lacks && leadOn(primary))}
    >
      {primary.label}
    </Button>
  );
}

/** Fluent keeps a press of an `aria-disabled` button to itself: it is caught on its way down. */
function leadOn(primary: PrimaryAction) {
  return {
    onClickCapture: () => pressPrimary(primary),
    onKeyDownCapture: ({ key, ctrlKey }: KeyboardEvent) => {
      if (!ctrlKey && (key === "Enter" || key === " ")) pressPrimary(primary);
    },
  };
}

/** Does it, or leads to what is lacking. */
export function pressPrimary(primary: PrimaryAction): void {
  if (primary.missing === undefined) primary.onPress();
  else primary.onMissing?.();
}
