import { makeStyles, tokens } from "@fluentui/react-components";
import { SEMIBOLD, SMALL } from "../look/type.ts";

const useStyles = makeStyles({
  root: {
    ...SMALL,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  heading: { ...SMALL, ...SEMIBOLD, margin: 0 },
  figure: {
    color: tokens.colorNeutralForeground2,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    // Words may break between them, a figure never within.
    overflowWrap: "normal",
  },
});

export interface BlockHeadProps {
  readonly heading: string;
  readonly figure?: string | undefined;
  /** 2 unless it stands inside an open line. */
  readonly level?: 2 | 3 | 4;
}

/** Heading of a block of lines, with what they come to at the right. */
export function BlockHead({ heading, figure, level = 2 }: BlockHeadProps) {
  const styles = useStyles();
  const Heading = `h${level}` as const;
  return (
    <div className={styles.root}>
      <Heading className={styles.heading}>{heading}</Heading>
      {figure !== undefined && <span className={styles.figure}>{figure}</span>}
    </div>
  );
}
