import { makeStyles, tokens } from "@fluentui/react-components";
import { SMALL } from "../look/type.ts";

const useStyles = makeStyles({
  words: { ...SMALL, margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  line: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 64px",
    columnGap: tokens.spacingHorizontalL,
    padding: "10px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  bar: {
    boxSizing: "border-box",
    height: "12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    "@media (prefers-reduced-motion: no-preference)": {
      animationName: { "50%": { opacity: 0.5 } },
      animationDuration: "1.6s",
      animationIterationCount: "infinite",
    },
    // A contrast theme paints every ground alike: there a bar is its border.
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
});

/** Of unlike length, as words are. */
const LENGTHS = ["62%", "48%", "70%", "55%"];

/** Lines that are on their way, in grey, with what is waited for in words. */
export function Skeleton({ words }: { readonly words: string }) {
  const styles = useStyles();
  return (
    <div aria-busy="true">
      <p className={styles.words}>{words}</p>
      {LENGTHS.map((width) => (
        <div key={width} className={styles.line} aria-hidden="true">
          <span className={styles.bar} style={{ width }} />
          <span className={styles.bar} />
        </div>
      ))}
    </div>
  );
}
