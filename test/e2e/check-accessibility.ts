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

/**
 * What axe finds wrong in a frame, a line a place: rule, element and why. Empty where all is well.
 *
 * Rules of WCAG 2.2 A and AA and of good practice; `bringAxe` must have been called before the page was opened. Two
 * things are left to the browser: contrast under forced colours, which are the reader's own and which axe does not see (it
 * looks at the fill of the text, which stays as the page said it), and the invisible stops by which Fluent hands the focus
 * on at the ends of a list.
 */
export async function findAccessibilityFaults(frame: Frame, look: Look): Promise<string[]> {
  const rules = { "color-contrast": { enabled: LOOKS[look].forcedColors === "none" } };
  return asLines(await frame.evaluate(runAxe, { rules, parts: null }));
}

/** The same of what stands in the pane's head, foot and work area now, without colours and the rules for a whole page. */
export async function findFaultsInSight(frame: Frame): Promise<string[]> {
  const rules = Object.fromEntries(RULES_OF_COLOUR.map((rule) => [rule, { enabled: false }]));
  return asLines(await frame.evaluate(runAxe, { rules, parts: IN_SIGHT }));
}

/**
 * What is wrong with the colours of what stands there now. Words that wear the same classes, up to the root, as others
 * that were judged in this look have the same colours on the same ground, and are not judged a second time.
 */
export async function findColourFaults(frame: Frame, look: Look): Promise<string[]> {
  await frame.evaluate(markUnjudged, { look, parts: IN_SIGHT });
  const rules = Object.fromEntries(RULES_OF_COLOUR.map((rule) => [rule, { enabled: true }]));
  const found = await frame.evaluate(runAxe, { rules, only: RULES_OF_COLOUR, parts: "[data-unjudged]" });
  return asLines(found);
}

interface AxeOrder {
  readonly rules: axe.RuleObject;
  readonly only?: readonly string[];
  /** null for the whole page. */
  readonly parts: string | null;
}

/** In the frame: it holds all that it needs. */
async function runAxe({ rules, only, parts }: AxeOrder): Promise<axe.Result[]> {
  const brought = (globalThis as unknown as { readonly axe: typeof axe }).axe;
  const isSeen = (part: Element): boolean => part.getClientRects().length > 0;
  const include = parts === null ? [document] : [...document.querySelectorAll(parts)].filter(isSeen);
  if (include.length === 0) return [];
  const { violations } = await brought.run(
    { include, exclude: ["[data-tabster-dummy]"] },
    {
      resultTypes: ["violations"],
      // What it would fetch beforehand serves one rule on trial, which is off.
      preload: false,
      rules,
      ...(only && { runOnly: { type: "rule", values: [...only] } }),
    },
  );
  return violations;
}

/** In the frame: marks what has words of its own and wears what has not been met in this look. */
function markUnjudged({ look, parts }: { readonly look: string; readonly parts: string }): void {
  const kept = globalThis as unknown as { judged?: Set<string> };
  const judged = (kept.judged ??= new Set());
  const hasWords = (element: Element): boolean =>
    element.matches("input, textarea, select") ||
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== "");
  const worn = (element: Element | null): string =>
    element === null
      ? look
      : ["class", "style", "disabled", "aria-disabled", "aria-expanded", "aria-selected", "aria-checked"]
          .map((name) => element.getAttribute(name) ?? "")
          .join(" ") + worn(element.parentElement);
  for (const marked of document.querySelectorAll("[data-unjudged]")) marked.removeAttribute("data-unjudged");
  for (const element of document.querySelectorAll(`:is(${parts}) *`)) {
    if (element.getClientRects().length === 0 || !hasWords(element)) continue;
    const wear = worn(element);
    if (judged.has(wear)) continue;
    judged.add(wear);
    element.setAttribute("data-unjudged", "");
  }
}

function asLines(violations: readonly axe.Result[]): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${(failureSummary ?? "").replace(/\s+/g, " ")}`,
    ),
  );
}
