import { makeStyles, tokens } from "@fluentui/react-components";
import { BODY, SEMIBOLD, SMALL } from "../look/type.ts";
import { Mark } from "../parts/Mark.tsx";
import { useFocusIfLost } from "./use-focus-if-lost.ts";

const useStyles = makeStyles({
  root: {
    ...SMALL,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  heading: { ...BODY, ...SEMIBOLD, margin: 0, outlineStyle: "none" },
  line: { margin: "4px 0 0" },
});

/** What stopped the work: heading and what was done about it. Heard at once. */
export function StopMessage({ heading, lines }: { readonly heading: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  const title = useFocusIfLost<HTMLHeadingElement>();
  return (
    <div role="alert" className={styles.root}>
      <Mark kind="stop" words="" />
      <div>
        <h2 ref={title} tabIndex={-1} className={styles.heading}>
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
