import { makeStyles, tokens } from "@fluentui/react-components";
import { SMALL } from "../look/type.ts";

/** Rows and cells behind a figure: words at the left, what they give at the right. */
export const useFigureStyles = makeStyles({
  list: { ...SMALL, listStyleType: "none", margin: 0, padding: 0 },
  item: {
    ...SMALL,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  small: { display: "block", color: tokens.colorNeutralForeground3 },
  figure: { textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  what: { ...SMALL, margin: "0 0 4px", color: tokens.colorNeutralForeground2 },
  ways: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
});
