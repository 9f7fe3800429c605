import { makeStyles, tokens } from "@fluentui/react-components";
import { BARE_BUTTON, BODY, FOCUS_RING, GUTTER, SEMIBOLD, SMALL } from "../look/type.ts";

/** Ground that reaches into the gutters on both sides. */
const bleed = (colour: string) => ({
  backgroundColor: colour,
  boxShadow: `calc(-1 * ${GUTTER}) 0 0 ${colour}, ${GUTTER} 0 0 ${colour}`,
});

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
  figure: { ...BODY, textAlign: "right", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  evidence: { ...SMALL, paddingBottom: tokens.spacingVerticalM },
  indented: { paddingLeft: "24px", "& > div:last-child": { borderBottomStyle: "none" } },
});
