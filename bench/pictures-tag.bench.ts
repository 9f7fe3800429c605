import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Look, LOOKS, putLook } from "#test/e2e/check-accessibility";
import { narrowPane } from "#test/e2e/narrow-pane";
import { openWorkbench } from "#test/e2e/open-workbench";
import { openFile } from "#workbench/server/files/open-file";

/**
 * Pictures of Sources and Tag at work, to be laid beside what was drawn: a batch of partners' files, an untagged row open, a
 * split being made, suggestions, rules of which two disagree, the starter lists.
 * `npx tsx bench/pictures-tag.bench.ts WORKBOOK.xlsx [--look light] [--width 320] FILES...`; the files are dropped together.
 */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "out/pictures-tag");
const SCREEN = { width: 1280, height: 1100 };
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { look: { type: "string" }, width: { type: "string" } },
});
const [book = "", ...files] = positionals;
const looks = values.look ? [values.look as Look] : (Object.keys(LOOKS) as Look[]);
const widths = values.width ? [Number(values.width)] : [320, 350, 450];

mkdirSync(OUT, { recursive: true });
const workbench = await openWorkbench({ first: () => openFile("county.xlsx", readFileSync(book)) });
try {
  const { page, pane } = workbench;
  await page.setViewportSize(SCREEN);
  await page.getByRole("button", { name: "Open pane" }).click();
  await pane.goTo("Sources");
  await pane.hearAfter(() => pane.drop(files, "Bring in a file"), /rows found/);
  for (const look of looks) {
    await putLook(workbench, look);
    for (const width of widths) {
      await narrowPane(workbench, width);
      const take = async (name: string): Promise<void> => {
        const path = join(OUT, `${name}.${look.replace(" ", "-")}-${String(width)}.png`);
        await page.locator('iframe[title="Total Place"]').screenshot({ path });
      };
      const subTab = (name: RegExp) => pane.frame.locator("main:visible").getByRole("tab", { name });
      const firstLine = () => pane.frame.locator("main:visible [data-line]").first();
      await pane.goTo("Sources");
      await take("sources-batch");
      await pane.goTo("Tag");
      await subTab(/^Untagged/).click();
      const line = firstLine();
      if ((await line.getAttribute("aria-expanded")) !== "true") await line.click();
      await take("untagged");
      // Only a row by itself is split.
      await pane.frame
        .locator("main:visible [data-line]", { hasText: /1 row$/ })
        .first()
        .click();
      await pane.press("Split");
      await take("split");
      await pane.press(/Untagged rows/);
      await subTab(/^Suggested/).click();
      const suggestion = firstLine();
      if ((await suggestion.getAttribute("aria-expanded")) !== "true") await suggestion.click();
      await take("suggested");
      await subTab(/^Rules/).click();
      await take("rules");
      await subTab(/^Lists/).click();
      await take("lists");
      await pane.frame.locator("main:visible").getByRole("combobox").first().click();
      await take("lists-open");
      await page.keyboard.press("Escape");
    }
  }
} finally {
  await workbench.close();
}
