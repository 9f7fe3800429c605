import { tokens } from "@fluentui/react-components";

/** Small print, tables and fields: 12 on 16. Nothing in the pane is smaller. */
export const SMALL = { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 } as const;
/** Lines and buttons: 14 on 20. */
export const BODY = { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 } as const;
export const SEMIBOLD = { fontWeight: tokens.fontWeightSemibold } as const;

/** Read out, not shown. */
export const HEARD_ONLY = {
  position: "absolute",
  width: "1px",
  height: "1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;

/** What a button of ours is before it is dressed: Griffel resets, so that no default look of the web view shows through. */
export const BARE_BUTTON = {
  margin: 0,
  padding: 0,
  border: "0 none transparent",
  backgroundColor: "transparent",
  color: "inherit",
  font: "inherit",
  textAlign: "left",
} as const;

export const FOCUS_RING = {
  outline: `2px solid ${tokens.colorStrokeFocus2}`,
  outlineOffset: "1px",
  borderRadius: tokens.borderRadiusMedium,
} as const;

/** The gutter of the pane, 12 px. */
export const GUTTER = tokens.spacingHorizontalM;

/** 400 % zoom leaves 256 px of height: there the head scrolls away with the rest, or the work area would have half of them. */
export const FAR_ZOOMED = "@media (max-height: 300px)";
