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

/** Rules whose verdict hangs on colours. Every other one looks at elements, names and roles. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];
/** Of the pane, what stands before the reader now: steps that were visited are kept, out of sight. */
const IN_SIGHT = "header, main, footer, [role=status]";

export interface Extent {
  /** Only what stands in the pane's head, foot and work area now; without the rules for a page as a whole. */
  readonly inSight?: boolean;
  /** Only the rules whose verdict hangs on colours. */
  readonly coloursOnly?: boolean;
}

/**
 * What axe finds wrong in a frame, a line a place: rule, element and why. Empty where all is well.
 *
 * Rules of WCAG 2.2 A and AA and of good practice; `bringAxe` must have been called before the page was opened. Two
 * things are left to the browser: contrast under forced colours, which are the reader's own and which axe does not see (it
 * looks at the fill of the text, which stays as the page said it), and the invisible stops by which Fluent hands the focus
 * on at the ends of a list.
 */
export async function findAccessibilityFaults(frame: Frame, look: Look, extent: Extent = {}): Promise<string[]> {
  const hasContrast = LOOKS[look].forcedColors === "none";
  const { inSight = false, coloursOnly = false } = extent;
  const violations = await frame.evaluate(
    async ({ hasContrast, parts, only }) => {
      const brought = (globalThis as unknown as { readonly axe: typeof axe }).axe;
      const isSeen = (part: Element): boolean => part.getClientRects().length > 0;
      const include = parts === null ? undefined : [...document.querySelectorAll(parts)].filter(isSeen);
      const found = await brought.run(
        { ...(include && { include }), exclude: ["[data-tabster-dummy]"] },
        {
          resultTypes: ["violations"],
          // What it would fetch beforehand serves one rule on trial, which is off.
          preload: false,
          rules: { "color-contrast": { enabled: hasContrast } },
          ...(only && { runOnly: { type: "rule", values: only } }),
        },
      );
      return found.violations;
    },
    { hasContrast, parts: inSight ? IN_SIGHT : null, only: coloursOnly ? RULES_OF_COLOUR : null },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${(failureSummary ?? "").replace(/\s+/g, " ")}`,
    ),
  );
}
