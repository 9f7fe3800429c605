import { makeStyles, tokens } from "@fluentui/react-components";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import type { FigureName } from "../words/figures.ts";
import { useFigureHelp } from "./FigureHelp.tsx";

const useStyles = makeStyles({
  root: {
    ...SMALL,
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalL,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  heading: { ...SMALL, ...SEMIBOLD, margin: 0 },
  figure: {
    marginLeft: "auto",
    // The heading breaks first.
    flexShrink: 0,
    maxWidth: "60%",
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
  /** The figure that help is offered on. */
  readonly help?: FigureName | undefined;
}

/** Heading of a block of lines, with what they come to at the right. */
export function BlockHead({ heading, figure, level = 2, help }: BlockHeadProps) {
  const styles = useStyles();
  const { button, panel } = useFigureHelp(help);
  const Heading = `h${level}` as const;
  return (
    <>
      <div className={styles.root}>
        <Heading className={styles.heading}>{heading}</Heading>
        {button}
        {figure !== undefined && <span className={styles.figure}>{figure}</span>}
      </div>
      {panel}
    </>
  );
}
