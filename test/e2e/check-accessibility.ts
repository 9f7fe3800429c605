import axe from "axe-core";
import type { Frame, Page } from "playwright-core";
import type { OpenedWorkbench } from "./open-workbench.ts";

/** How a person may have set up computer and pane. */
export const LOOKS = {
  light: { theme: "Light", colorScheme: "light", forcedColors: "none" },
  dark: { theme: "Dark", colorScheme: "dark", forcedColors: "none" },
  "forced colours": { theme: "As Excel", colorScheme: "dark", forcedColors: "active" },
} as const;
export type Look = keyof typeof LOOKS;

/** Sets up computer and pane. Without motion, so that no colour is caught on its way from one look to the next. */
export async function putLook({ page, pane }: Pick<OpenedWorkbench, "page" | "pane">, look: Look): Promise<void> {
  const { theme, colorScheme, forcedColors } = LOOKS[look];
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
  await pane.chooseTheme(theme);
}

/** Puts axe into every frame of the page, before its own scripts: the pages' policy allows no script put in later. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: axe.source });
}

/**
 * What axe finds wrong in a frame, a line a place: rule, element and why. Empty where all is well.
 *
 * Rules of WCAG 2.2 A and AA and of good practice; `bringAxe` must have been called before the page was opened. Two
 * things are left to the browser: contrast under forced colours, which are the reader's own and which axe does not see (it
 * looks at the fill of the text, which stays as the page said it), and the invisible stops by which Fluent hands the focus
 * on at the ends of a list.
 */
export async function findAccessibilityFaults(frame: Frame, look: Look): Promise<string[]> {
  const hasContrast = LOOKS[look].forcedColors === "none";
  const { violations } = await frame.evaluate((enabled) => {
    const brought = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    return brought.run(
      { exclude: ["[data-tabster-dummy]"] },
      { resultTypes: ["violations"], rules: { "color-contrast": { enabled } } },
    );
  }, hasContrast);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${(failureSummary ?? "").replace(/\s+/g, " ")}`,
    ),
  );
}
