import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BODY } from "../look/type.ts";
import { StepFrame } from "../parts/StepFrame.tsx";
import { PageHead } from "./PageHead.tsx";

const useStyles = makeStyles({ line: { ...BODY, margin: "0 0 8px" } });

export interface TextPageProps {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly next: string;
  readonly onBack: () => void;
  /** Below the lines. */
  readonly children?: ReactNode;
}

/** A few lines to read. */
export function TextPage({ heading, lines, next, onBack, children }: TextPageProps) {
  const styles = useStyles();
  return (
    <StepFrame next={next} primary={null}>
      <PageHead heading={heading} onBack={onBack} />
      {lines.map((line) => (
        <p key={line} className={styles.line}>
          {line}
        </p>
      ))}
      {children}
    </StepFrame>
  );
}
