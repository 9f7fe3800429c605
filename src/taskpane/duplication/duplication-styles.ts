import { makeStyles, tokens } from "@fluentui/react-components";
import { SEMIBOLD, SMALL } from "../look/type.ts";

/** What the three lists of the Duplication step share. */
export const useDuplicationStyles = makeStyles({
  lead: { ...SMALL, margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  quiet: { ...SMALL, margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3 },
  apart: {
    ...SMALL,
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
  strong: SEMIBOLD,
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, alignItems: "center" },
  decision: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
  },
  names: {
    ...SMALL,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    "& > li": { padding: `${tokens.spacingVerticalXS} 0` },
    "& > li + li": { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  folds: { marginTop: tokens.spacingVerticalL, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
});
