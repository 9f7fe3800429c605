import { makeStyles, mergeClasses, tokens, useId } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { bare } from "../format/money.ts";
import { BARE_BUTTON, FOCUS_RING, SEMIBOLD, SMALL } from "../look/type.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { Chevron } from "../parts/Chevron.tsx";
import { FigureHelp } from "../parts/FigureHelp.tsx";
import { HeardOnly } from "../parts/HeardOnly.tsx";
import { closesLine, moveBetweenLines } from "../parts/line-keys.ts";
import type { StepProps } from "../step.ts";
import { COUNT } from "../words/count.ts";
import { BridgeBar } from "./BridgeBar.tsx";
import { BridgeEvidence } from "./BridgeEvidence.tsx";
import { type BridgeLine, bridgeLines, type BridgeStep } from "./bridge-lines.ts";
import type { CountedView } from "./counted-view.ts";

const useStyles = makeStyles({
  root: { marginTop: tokens.spacingVerticalXS },
  heading: { margin: 0, font: "inherit" },
  button: {
    ...BARE_BUTTON,
    ...SMALL,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 16px",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: "3px 0 4px",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": FOCUS_RING,
  },
  bar: { gridColumn: "1 / -1" },
  strong: SEMIBOLD,
  figure: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  evidence: { ...SMALL, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM}` },
});

/** How the total is made up: one line a step, each with its bar, each opening to the bodies behind it. */
export function Bridge({ view, desk }: Pick<StepProps, "desk"> & { readonly view: CountedView }) {
  const [open, setOpen] = useState<BridgeStep | null>(null);
  const styles = useStyles();
  const { unit } = view.place;
  return (
    <section>
      <BlockHead heading={COUNT.bridge} figure={unit} />
      <div className={styles.root}>
        {bridgeLines(view.count.count).map((line) => (
          <BridgeItem
            key={line.step}
            line={line}
            words={wordsOf(line, view)}
            figure={bare(line.pence, unit)}
            open={open === line.step}
            onToggle={() => setOpen(open === line.step ? null : line.step)}
          >
            <FigureHelp of={line.step} />
            <BridgeEvidence line={line} view={view} desk={desk} />
          </BridgeItem>
        ))}
      </div>
    </section>
  );
}

function wordsOf({ step, parts, pence }: BridgeLine, { count }: CountedView): string {
  if (step === "total") return count.title;
  if (step === "notCounted" && pence > 0) return COUNT.lines.addedBack;
  return step === "reported" ? COUNT.lines.reported(parts.length) : COUNT.lines[step];
}

interface BridgeItemProps {
  readonly line: BridgeLine;
  readonly words: string;
  readonly figure: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

function BridgeItem({ line, words, figure, open, onToggle, children }: BridgeItemProps) {
  const styles = useStyles();
  const button = useRef<HTMLButtonElement>(null);
  const id = useId("bridge");
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!open || !closesLine(event)) return;
    event.preventDefault();
    button.current?.focus();
    onToggle();
  };
  return (
    <div onKeyDown={onKeyDown}>
      <h3 className={styles.heading}>
        <button
          ref={button}
          type="button"
          data-line=""
          className={styles.button}
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
          onKeyDown={moveBetweenLines}
        >
          <BridgeFace line={line} words={words} figure={figure} open={open} />
        </button>
      </h3>
      {open && (
        <div id={id} className={styles.evidence}>
          {children}
        </div>
      )}
    </div>
  );
}

function BridgeFace({ line, words, figure, open }: Pick<BridgeItemProps, "line" | "words" | "figure" | "open">) {
  const styles = useStyles();
  const strong = (line.kind === "total" || open) && styles.strong;
  return (
    <>
      <span className={mergeClasses(strong)}>{words}</span>
      <span className={mergeClasses(styles.figure, strong)}>
        <HeardOnly>. </HeardOnly>
        {figure}
      </span>
      <Chevron open={open} />
      <span className={styles.bar}>
        <BridgeBar {...line} />
      </span>
    </>
  );
}
