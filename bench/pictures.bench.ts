import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Look, LOOKS, putLook } from "#test/e2e/check-accessibility";
import { walkTabs } from "#test/e2e/open-all";
import { openWorkbench, type OpenedWorkbench } from "#test/e2e/open-workbench";
import { narrowPane } from "#test/e2e/narrow-pane";

/**
 * Pictures of every step and sub-tab of the pane, at three widths and in every look, and of each sheet of a count, to be laid
 * beside what was drawn: `npx tsx bench/pictures.bench.ts`. They stand in `out/pictures`.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "out/pictures");
const PAYMENTS = join(ROOT, "test/fixtures/payments/payments.csv");
const WIDTHS = [450, 350, 320];
/** As high as the longest step is: the whole of it in one picture. */
const HEIGHT = 1500;
const SCREEN = { width: 1280, height: 900 };
const STEPS = ["Sources", "Tag", "Count", "Duplication", "Summaries", "Checks"];

const named = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/-$/, "");

async function takePane({ page }: OpenedWorkbench, name: string): Promise<void> {
  await page.locator('iframe[title="Total Place"]').screenshot({ path: join(OUT, `${name}.png`) });
}

async function takeSteps(workbench: OpenedWorkbench, width: number, look: Look): Promise<void> {
  await putLook(workbench, look);
  for (const [at, step] of STEPS.entries())
    await walkTabs(workbench.pane, step, (stop) =>
      takePane(workbench, `${at + 1}-${named(stop)}.${named(look)}-${width}`),
    );
}

async function takeSheets({ page, grid }: OpenedWorkbench): Promise<void> {
  const tabs = page.getByRole("tablist", { name: "Sheets" }).getByRole("tab");
  for (const name of await tabs.allInnerTexts()) {
    await grid.chooseSheet(name);
    await grid.goTo("A1");
    await page.screenshot({ path: join(OUT, `sheet-${named(name)}.png`) });
  }
}

mkdirSync(OUT, { recursive: true });
const workbench = await openWorkbench();
try {
  const { page, pane } = workbench;
  await page.setViewportSize({ ...SCREEN, height: HEIGHT });
  await page.getByRole("button", { name: "Open pane" }).click();
  await pane.see("Count what public bodies spend in a place");
  await takePane(workbench, "0-welcome");
  await pane.hearAfter(() => pane.press("Try it with sample data"), /Total place spend £2,638,880k\./);
  await pane.goTo("Sources");
  await pane.hearAfter(() => pane.drop([PAYMENTS], "Bring in a file"), /payments/);
  for (const width of WIDTHS) {
    await narrowPane(workbench, width);
    for (const look of Object.keys(LOOKS) as Look[]) await takeSteps(workbench, width, look);
  }
  await page.emulateMedia({ colorScheme: "light", forcedColors: "none" });
  await page.setViewportSize(SCREEN);
  await takeSheets(workbench);
} finally {
  await workbench.close();
}
