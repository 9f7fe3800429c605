import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { BODY, SEMIBOLD, SMALL } from "../look/type.ts";
import { Mark } from "./Mark.tsx";
import { useFocusIfLost } from "./use-focus-if-lost.ts";

const useStyles = makeStyles({
  root: {
    ...SMALL,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
  },
  stop: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  look: {
    marginBottom: "8px",
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  heading: { ...SEMIBOLD, margin: 0, outlineStyle: "none" },
  line: { margin: "4px 0 0" },
});
const useHeadings = makeStyles({ stop: BODY, look: SMALL });

export interface StopBoxProps {
  /** `stop`: the work was stopped just now, and it takes a step's place. `look`: it stands in a step, to be put right before a count. */
  readonly kind: "stop" | "look";
  readonly heading: string;
  readonly lines: readonly string[];
}

/** What stops the work, in words. What takes a step's place is heard at once, and gets a focus that would else be lost. */
export function StopBox(props: StopBoxProps) {
  return props.kind === "stop" ? <SuddenBox {...props} /> : <Box {...props} />;
}

function SuddenBox(props: StopBoxProps) {
  const title = useFocusIfLost<HTMLHeadingElement>();
  return <Box {...props} title={title} />;
}

function Box({
  kind,
  heading,
  lines,
  title,
}: StopBoxProps & { readonly title?: RefObject<HTMLHeadingElement | null> }) {
  const styles = useStyles();
  const headings = useHeadings();
  return (
    <div className={mergeClasses(styles.root, styles[kind])} {...(title && { role: "alert" })}>
      <Mark kind={kind} words="" />
      <div>
        <h2 className={mergeClasses(headings[kind], styles.heading)} {...(title && { ref: title, tabIndex: -1 })}>
          {heading}
        </h2>
        {lines.map((line) => (
          <p key={line} className={styles.line}>
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}
