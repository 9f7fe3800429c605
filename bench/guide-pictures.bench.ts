import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openWorkbench } from "#test/e2e/open-workbench";

/**
 * The pictures of the guide, taken from the product as it is: `npm run -s pictures`. They are committed, so that the pages of
 * a release show that release.
 */

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "docs/pictures");
const PAYMENTS = join(ROOT, "test/fixtures/payments/payments.csv");
const SCREEN = { width: 1200, height: 760 };

mkdirSync(OUT, { recursive: true });
const workbench = await openWorkbench();
const { page, pane, grid } = workbench;
const take = async (name: string): Promise<void> => {
  await page.screenshot({ path: join(OUT, `${name}.png`) });
};
const sheet = async (name: string): Promise<void> => {
  await grid.chooseSheet(name);
  await grid.goTo("A1");
};
try {
  await page.setViewportSize(SCREEN);
  await page.getByRole("button", { name: "Open pane" }).click();
  await pane.see("Count what public bodies spend in a place");
  await take("welcome");
  await pane.hearAfter(() => pane.press("Try it with sample data"), /Total place spend £2,638,880k\./);
  await sheet("Fordshire");
  await pane.goTo("Count");
  await take("count");
  await pane.goTo("Checks");
  await take("checks");
  await sheet("TP Bridge");
  await pane.goTo("Summaries");
  await take("bridge");
  await sheet("TP Return");
  await take("return");
  await pane.goTo("Sources");
  await pane.hearAfter(() => pane.drop([PAYMENTS], "Bring in a file"), /payments/);
  await sheet("payments");
  await take("sources");
  await pane.goTo("Tag");
  await take("tag");
  await pane.goTo("Duplication");
  await pane.frame.getByRole("tab", { name: "Duplicate payments" }).click();
  await take("duplicates");
} finally {
  await workbench.close();
}
