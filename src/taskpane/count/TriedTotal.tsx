import { mergeClasses } from "@fluentui/react-components";
import type { Unit } from "#domain/place/registers";
import { COUNT_FOLDS } from "../words/count.ts";
import { useCountStyles } from "./count-styles.ts";
import type { TriedShare } from "./try-share.ts";

export interface TriedTotalProps {
  readonly words: string;
  readonly tried: TriedShare;
  readonly unit: Unit;
}

/** What the total would be, and by how much it would change. */
export function TriedTotal({ words, tried, unit }: TriedTotalProps) {
  const styles = useCountStyles();
  return (
    <p className={styles.text}>
      {words} {COUNT_FOLDS.total(tried.totalPence, unit)}{" "}
      <b className={mergeClasses(styles.strong, styles.unbroken)}>{COUNT_FOLDS.change(tried.changePence, unit)}</b>{" "}
      {COUNT_FOLDS.changePart(tried.changePart)}
    </p>
  );
}
