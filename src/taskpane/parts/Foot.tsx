import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
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
  const lacks = primary?.missing !== undefined;
  const look = lacks ? styles.lacking : !plain && styles.primary;
  return (
    <footer className={styles.root} aria-label={WORDS.frame.whatNext}>
      <p className={styles.next}>
        <b className={styles.label}>{WORDS.frame.next}</b> {next}
      </p>
      {primary !== null && (
        <Button
          appearance={lacks || plain ? "secondary" : "primary"}
          className={mergeClasses(styles.button, look)}
          aria-disabled={lacks}
          onClick={() => pressPrimary(primary)}
        >
          {primary.label}
        </Button>
      )}
    </footer>
  );
}

/** Does it, or leads to what is lacking. */
export function pressPrimary(primary: PrimaryAction): void {
  if (primary.missing === undefined) primary.onPress();
  else primary.onMissing?.();
}
