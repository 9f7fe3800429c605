import { makeStyles, tokens } from "@fluentui/react-components";
import { SEMIBOLD, SMALL } from "../look/type.ts";

/** What the parts of the Tag step share. */
export const useTagStyles = makeStyles({
  apart: {
    ...SMALL,
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  small: { ...SMALL, margin: 0, color: tokens.colorNeutralForeground3 },
  text: { ...SMALL, margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground2 },
  /** Above lines that bring no heading of their own. */
  aboveLines: { marginBottom: tokens.spacingVerticalXS },
  strong: SEMIBOLD,
  list: { ...SMALL, margin: "4px 0 0", paddingLeft: "16px" },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, alignItems: "center" },
  field: {
    marginTop: tokens.spacingVerticalS,
    rowGap: "2px",
    "& .fui-Label": { ...SMALL, padding: 0, color: tokens.colorNeutralForeground2 },
    "& .fui-Field__hint": { ...SMALL, marginTop: 0, color: tokens.colorNeutralForeground3 },
  },
  first: { marginTop: 0 },
  input: { width: "100%", minWidth: 0, "& input": { ...SMALL, minWidth: 0 } },
  /** Never wider than its half of the row, however long a body is called. */
  select: {
    width: "100%",
    minWidth: 0,
    "& select": { ...SMALL, width: "100%", minWidth: 0, textOverflow: "ellipsis" },
  },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
});
