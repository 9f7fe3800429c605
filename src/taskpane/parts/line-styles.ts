import { makeStyles, tokens } from "@fluentui/react-components";
import { BARE_BUTTON, BODY, FOCUS_RING, GUTTER, SEMIBOLD, SMALL } from "../look/type.ts";

/** Ground that reaches into the gutters on both sides. */
const bleed = (colour: string) => ({
  backgroundColor: colour,
  boxShadow: `calc(-1 * ${GUTTER}) 0 0 ${colour}, ${GUTTER} 0 0 ${colour}`,
});

/** As every web view of Excel knows it, under its old name. */
const FOUR_LINES = {
  display: "-webkit-box",
  WebkitBoxOrient: "vertical",
  WebkitLineClamp: "4",
  overflow: "hidden",
} as const;

export const useLineStyles = makeStyles({
  root: { position: "relative", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  working: {
    ...bleed(tokens.colorBrandBackground2),
    // A 3 px bar at the edge of the pane: an open line is not told by its ground alone.
    "::before": {
      content: '""',
      position: "absolute",
      left: `calc(-1 * ${GUTTER})`,
      top: 0,
      bottom: 0,
      width: "3px",
      backgroundColor: tokens.colorCompoundBrandStroke,
    },
    "@media (forced-colors: active)": {
      boxShadow: "none",
      "::before": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
    },
  },
  heading: { margin: 0, font: "inherit" },
  button: {
    ...BARE_BUTTON,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto 16px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    width: "100%",
    padding: "6px 0",
    ":hover": bleed(tokens.colorSubtleBackgroundHover),
    ":focus-visible": FOCUS_RING,
    "& > svg": { marginTop: "2px" },
  },
  marked: { gridTemplateColumns: "16px minmax(0, 1fr) auto 16px" },
  still: { ":hover": { backgroundColor: "transparent", boxShadow: "none" } },
  mark: { paddingTop: "2px" },
  text: { minWidth: 0 },
  words: { ...BODY, display: "block" },
  strong: SEMIBOLD,
  small: { ...SMALL, display: "block", color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  clipped: { whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  // Of a long list of names the beginning while it is closed; open, all of it across the pane and not in half of it.
  clamped: FOUR_LINES,
  apart: { display: "contents" },
  wide: { gridRow: "2", gridColumn: "1 / -1", paddingTop: "4px" },
  wideMarked: { gridColumn: "2 / -1" },
  figure: { ...BODY, textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  evidence: { ...SMALL, paddingBottom: tokens.spacingVerticalM },
  indented: { paddingLeft: "24px", "& > div:last-child": { borderBottomStyle: "none" } },
});
