import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";

/** What the officer chose under More, Theme. */
export const THEME_CHOICES = ["as Excel", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** Fluent's tokens and ours: FluentProvider sets every one of them as a custom property of the same name. */
interface PaneTheme extends Theme {
  readonly tpDiffBackground: string;
  readonly tpDiffForeground: string;
  readonly tpBarTotal: string;
  readonly tpBarBase: string;
  readonly tpDanger: string;
  readonly tpWarning: string;
  readonly tpSuccess: string;
}

const TYPE = {
  fontFamilyBase: `"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", sans-serif`,
};

export const LIGHT_PANE: PaneTheme = {
  ...webLightTheme,
  ...TYPE,
  tpDiffBackground: "#fff1c9",
  tpDiffForeground: webLightTheme.colorNeutralForeground1,
  tpBarTotal: webLightTheme.colorBrandBackground,
  tpBarBase: "#8a8a8a",
  tpDanger: webLightTheme.colorStatusDangerForeground1,
  tpWarning: webLightTheme.colorStatusWarningForeground1,
  tpSuccess: webLightTheme.colorStatusSuccessForeground1,
};

export const DARK_PANE: PaneTheme = {
  ...webDarkTheme,
  ...TYPE,
  tpDiffBackground: "#5b4a12",
  tpDiffForeground: webDarkTheme.colorNeutralForeground1,
  tpBarTotal: webDarkTheme.colorBrandForeground1,
  tpBarBase: "#8a8a8a",
  tpDanger: "#f1a6ac",
  tpWarning: "#faa06b",
  tpSuccess: "#9ad29a",
};
