import { makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { BODY, SEMIBOLD, SMALL } from "../look/type.ts";
import { StepFrame } from "../parts/StepFrame.tsx";
import { WORDS } from "../words/catalogue.ts";
import { type Job, secondsLeft, type Stage } from "./job.ts";
import { JobStages } from "./JobStages.tsx";
import { useFocusIfLost } from "../parts/use-focus-if-lost.ts";

const useStyles = makeStyles({
  title: { ...BODY, ...SEMIBOLD, margin: 0, outlineStyle: "none" },
  bar: { marginTop: "8px" },
  figures: { ...SMALL, display: "flex", justifyContent: "space-between", columnGap: "12px", marginTop: "4px" },
  left: { color: tokens.colorNeutralForeground2 },
  promise: { ...SMALL, margin: "16px 0 0", color: tokens.colorNeutralForeground2 },
});

export interface LongJobProps {
  readonly job: Job;
  /** Milliseconds on the clock by which the job was told. */
  readonly now: number;
  readonly onCancel: () => void;
}

/** Work that takes its time, in the place of its step: how far, how long still, and the way out. */
export function LongJob({ job, now, onCancel }: LongJobProps) {
  const styles = useStyles();
  const title = useFocusIfLost<HTMLHeadingElement>();
  const stage = job.stages.at(-1);
  const cancel = { label: WORDS.job.cancel, onPress: onCancel };
  const stopping = { label: WORDS.job.cancelling, onPress: onCancel, missing: WORDS.job.cancellingNext };
  return (
    <StepFrame
      plain
      next={job.isCancelling ? WORDS.job.cancellingNext : WORDS.job.next}
      primary={job.isCancelling ? stopping : cancel}
    >
      <h2 ref={title} tabIndex={-1} className={styles.title}>
        {job.title}
      </h2>
      <Bar stage={stage} />
      {stage && <Figures stage={stage} now={now} />}
      <JobStages stages={job.stages} />
      <p className={styles.promise}>{stage?.what.startsWith("Writing") ? WORDS.job.writing : WORDS.job.promise}</p>
    </StepFrame>
  );
}

function Bar({ stage }: { readonly stage: Stage | undefined }) {
  const styles = useStyles();
  if (!stage || stage.of === 0)
    return <ProgressBar className={styles.bar} thickness="large" aria-label={WORDS.job.bar} />;
  return (
    <ProgressBar
      className={styles.bar}
      thickness="large"
      max={stage.of}
      value={stage.done}
      aria-label={WORDS.job.bar}
      aria-valuetext={WORDS.job.progress(stage.what, stage.done, stage.of)}
    />
  );
}

function Figures({ stage, now }: { readonly stage: Stage; readonly now: number }) {
  const styles = useStyles();
  const left = secondsLeft(stage, now);
  return (
    <div className={styles.figures}>
      <span>{stage.of > 0 && WORDS.job.progress(stage.what, stage.done, stage.of)}</span>
      <span className={styles.left}>{left !== null && WORDS.job.left(left)}</span>
    </div>
  );
}
