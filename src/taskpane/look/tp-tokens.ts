/** Colours of ours beside Fluent's tokens; the frame sets them on the root for light, dark and contrast themes. */
export const tpTokens = {
  diffBackground: "var(--tpDiffBackground)",
  diffForeground: "var(--tpDiffForeground)",
  barTotal: "var(--tpBarTotal)",
  barBase: "var(--tpBarBase)",
  /** Status colours that keep their contrast on tinted ground in the dark theme too. */
  danger: "var(--tpDanger)",
  warning: "var(--tpWarning)",
  success: "var(--tpSuccess)",
} as const;
