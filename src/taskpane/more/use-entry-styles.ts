import { makeStyles, tokens } from "@fluentui/react-components";
import { BODY, SMALL } from "../look/type.ts";

/** Entries of a list under More: words with smaller ones below them, and what belongs to them at the right. */
export const useEntryStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: {
    ...BODY,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  small: { ...SMALL, display: "block", color: tokens.colorNeutralForeground3 },
});
