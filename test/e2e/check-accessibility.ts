import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

/** How a person may have set up the computer. */
export const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
} as const;

/** Puts axe into every frame of the page, before its own scripts: the pages' policy allows no script put in later. */
export async function bringAxe(page: Page): Promise<void> {
  await page.addInitScript({ content: axe.source });
}

/**
 * What axe finds wrong in a frame, a line a place: rule, element and why. Empty where all is well.
 *
 * Rules of WCAG 2.2 A and AA and of good practice; `bringAxe` must have been called before the page was opened.
 */
export async function findAccessibilityFaults(frame: Frame): Promise<string[]> {
  const { violations } = await frame.evaluate(() => {
    const brought = (globalThis as unknown as { readonly axe: typeof axe }).axe;
    return brought.run(document, { resultTypes: ["violations"] });
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${(failureSummary ?? "").replace(/\s+/g, " ")}`,
    ),
  );
}
