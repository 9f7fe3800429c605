import { makeStyles, tokens } from "@fluentui/react-components";
import { tpTokens } from "../look/tp-tokens.ts";
import type { BridgeLine } from "./bridge-lines.ts";

const CONTRAST = "@media (forced-colors: active)";

const useStyles = makeStyles({
  root: {
    display: "block",
    width: "100%",
    height: "7px",
    marginTop: "2px",
    overflow: "visible",
    [CONTRAST]: { forcedColorAdjust: "none" },
  },
  track: { fill: tokens.colorNeutralStroke2, [CONTRAST]: { fill: "CanvasText" } },
  base: { fill: tpTokens.barBase, [CONTRAST]: { fill: "Canvas", stroke: "CanvasText" } },
  deduction: { fill: tokens.colorNeutralForeground1, [CONTRAST]: { fill: "CanvasText" } },
  total: { fill: tpTokens.barTotal, [CONTRAST]: { fill: "Highlight" } },
});

const perCent = (part: number): string => `${String(Math.round(part * 100_000) / 1000)}%`;

/** The bar of one bridge line: full width, no words. What it shows stands beside it in words and £. */
export function BridgeBar({ kind, bar, pence }: Pick<BridgeLine, "kind" | "bar" | "pence">) {
  const styles = useStyles();
  const width = perCent(bar.to - bar.from);
  return (
    <svg className={styles.root} aria-hidden="true">
      <rect className={styles.track} x="0" y="3" width="100%" height="1" />
      {pence !== 0 && <rect className={styles[kind]} x={perCent(bar.from)} y="0" width={width} height="7" />}
      {/* Never thinner than 2 px: a small deduction is still one. Drawn back from the end at which it hangs. */}
      {pence !== 0 && kind === "deduction" && (
        <rect className={styles.deduction} x={perCent(bar.to)} y="0" width="2" height="7" transform="translate(-2 0)" />
      )}
    </svg>
  );
}
