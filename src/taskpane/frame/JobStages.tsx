import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { Mark } from "../parts/Mark.tsx";
import { WORDS } from "../words/catalogue.ts";
import type { Stage } from "./job.ts";

const useStyles = makeStyles({
  list: { ...SMALL, listStyleType: "none", margin: "16px 0 0", padding: 0 },
  stage: { display: "flex", columnGap: tokens.spacingHorizontalS, marginTop: "4px" },
  current: SEMIBOLD,
  dot: { display: "block", width: "16px", height: "16px", flexShrink: 0 },
});

/** Stages that are shown; a Recount writes some twenty sheets, and the earlier ones say nothing more. */
const SHOWN = 4;

/** Parts of the work: those behind with a tick, the one under way with a dot. */
export function JobStages({ stages }: { readonly stages: readonly Stage[] }) {
  const styles = useStyles();
  const shown = stages.slice(-SHOWN);
  const earlier = stages.length - shown.length;
  return (
    <ul className={styles.list}>
      {earlier > 0 && <Done words={WORDS.job.earlier(earlier)} />}
      {shown.slice(0, -1).map(({ what }) => (
        <Done key={what} words={what} />
      ))}
      <li className={mergeClasses(styles.stage, styles.current)} aria-current="step">
        <svg viewBox="0 0 16 16" className={styles.dot} aria-hidden="true">
          <circle cx="8" cy="8" r="3.5" fill="currentColor" />
        </svg>
        {shown.at(-1)?.what ?? WORDS.job.starting}
      </li>
    </ul>
  );
}

function Done({ words }: { readonly words: string }) {
  return (
    <li className={useStyles().stage}>
      <Mark kind="ties" words="" />
      {words}
    </li>
  );
}
