import { makeStyles, tokens } from "@fluentui/react-components";
import { SEMIBOLD, SMALL } from "../look/type.ts";

/** What the parts of the Count and Checks steps share. */
export const useCountStyles = makeStyles({
  apart: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    flexWrap: "wrap",
    // £ a head and the time of the Recount stand beside the total from 320 px on.
    columnGap: tokens.spacingHorizontalS,
  },
  together: {
    marginTop: tokens.spacingVerticalXS,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "center",
  },
  small: { ...SMALL, margin: 0, color: tokens.colorNeutralForeground2 },
  // The mark beside its words, however many lines they take.
  whole: {
    ...SMALL,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    flexBasis: "100%",
    margin: 0,
    color: tokens.colorNeutralForeground2,
  },
  title: { ...SMALL, margin: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  text: { ...SMALL, margin: 0, marginTop: tokens.spacingVerticalS },
  // A title with its mark of help: on one line, however narrow the pane.
  named: { display: "flex", alignItems: "center" },
  strong: SEMIBOLD,
  // A sign stays with its figure.
  unbroken: { whiteSpace: "nowrap" },
  headline: {
    ...SEMIBOLD,
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontVariantNumeric: "tabular-nums",
  },
  right: { marginLeft: "auto", textAlign: "right", fontVariantNumeric: "tabular-nums" },
  question: {
    ...SEMIBOLD,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    outlineStyle: "none",
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  // A link with what it comes to below it: nearer to each other than to the next.
  entry: { marginBottom: tokens.spacingVerticalS },
  steps: { ...SMALL, margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: "20px" },
  item: {
    ...SMALL,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    marginTop: tokens.spacingVerticalXS,
  },
  rule: { marginTop: tokens.spacingVerticalXS, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  fieldset: {
    border: "none",
    margin: `${tokens.spacingVerticalM} 0 0`,
    padding: 0,
    minWidth: 0,
    "& > legend": { padding: 0 },
  },
  field: { marginTop: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  spaced: { marginTop: tokens.spacingVerticalS },
});
