import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Locator } from "playwright-core";
import { type Look, LOOKS, putLook } from "#test/e2e/check-accessibility";
import { narrowPane } from "#test/e2e/narrow-pane";
import { openWorkbench } from "#test/e2e/open-workbench";
import { openFile } from "#workbench/server/files/open-file";
import { runJob } from "./run-job.ts";

/**
 * Pictures of Sources and Tag at work, to be laid beside what was drawn: a batch of partners' files, findings of misspelt tags
 * and of areas, an untagged line open, a split being made, suggestions, rules of which two disagree, the starter lists; and
 * of the figures behind a share. `npx tsx bench/pictures-tag.bench.ts [--look light] [--width 320]`; they stand in
 * `out/pictures-tag`. The workbook is made up here, beside the fixtures, and counted anew each time.
 */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const OUT = join(ROOT, "out/pictures-tag");
const FIXTURES = join(ROOT, "test/fixtures");
const PARTNERS = ["partners/county.csv", "received/24-police-over-500.csv", "payments/payments.csv"];
/** As high as the longest list is: the whole of it in one picture. */
const SCREEN = { width: 1280, height: 1400 };
const { values } = parseArgs({ options: { look: { type: "string" }, width: { type: "string" } } });
const looks = values.look ? [values.look as Look] : (Object.keys(LOOKS) as Look[]);
const widths = values.width ? [Number(values.width)] : [450, 350, 320];

const PAYMENTS = `Body,Supplier,Description,Ward,Theme,Client group,Date,Amount
Oxley District Council,Hart Locksmiths,Locks changed,Market,Housing,Older people,12/05/2025,640.25
Oxley District Council,Hillside Day Nursery,Nursery places,Market,,,14/05/2025,1940.00
Oxley District Council,Oakfield Nursing Home,Residential care beds,North,,Oldr people,15/05/2025,8250.50
Oxley District Council,Town Hall Repairs,Roof,Castle,Housng,,20/05/2025,12400.00
Oxley District Council,Green Spaces Trust,Parks upkeep,Castle,Envronment,,21/05/2025,3300.00
Oxley District Council,Green Spaces Trust,Parks upkeep,Riverside,Environment,,21/06/2025,3300.00
Oxley District Council,Riverside Lodge,Hostel nights,Riverside,,,02/06/2025,5120.40
Oxley District Council,Wold Vehicle Recovery,Abandoned cars,Hill,Zzq,,03/06/2025,1200.00
Oxley District Council,Marsh Lane Surfacing,Road surface repairs,Hill,,,09/06/2025,2800.00
`;
const RULES = `order,field,match,words,theme,active,note
10,payee,contains,hillside,Children & families,Y,
10,purpose,contains,nursery,Education,Y,
20,payee,starts,oakfield,Older people,Y,Agreed with adult care
30,purpose,word,hostel,Housing,N,
40,any,pattern,^abandoned (cars|vehicles),Environment,Y,
50,payee,pattern,(unclosed,Transport,Y,
`;

mkdirSync(OUT, { recursive: true });
const workbench = await openWorkbench({ first: () => openFile("Fordshire.xlsx", readFileSync(countedBook())) });
try {
  await workbench.page.setViewportSize(SCREEN);
  await workbench.page.getByRole("button", { name: "Open pane" }).click();
  await workbench.pane.goTo("Sources");
  const files = PARTNERS.map((path) => join(FIXTURES, path));
  await workbench.pane.hearAfter(() => workbench.pane.drop(files, "Bring in a file"), /rows found/);
  for (const width of widths) {
    await narrowPane(workbench, width);
    for (const look of looks) {
      await putLook(workbench, look);
      await takeSources(look, width);
      await takeTag(look, width);
      await takeShare(look, width);
    }
  }
} finally {
  await workbench.close();
}

/** Payments of a district with slips in their tags, those of a county that are tagged, and rules of which two disagree. */
function countedBook(): string {
  const settings = join(OUT, "settings");
  mkdirSync(settings, { recursive: true });
  for (const name of ["agencies.csv", "drivers.csv"])
    copyFileSync(join(FIXTURES, "places/fordshire", name), join(settings, name));
  writeFileSync(join(settings, "place.json"), JSON.stringify({ place: "Fordshire", financialYear: "FY 2025-26" }));
  writeFileSync(join(settings, "rules.csv"), RULES);
  const district = join(OUT, "oxley.csv");
  writeFileSync(district, PAYMENTS);
  const inputs = [district, join(FIXTURES, "payments/payments-tagged.csv")];
  return runJob({ inputs, settings, folder: join(OUT, "job") }).out;
}

function main(): Locator {
  return workbench.pane.frame.locator("main:visible");
}

async function take(name: string, look: Look, width: number): Promise<void> {
  const path = join(OUT, `${name}.${look.replace(" ", "-")}-${String(width)}.png`);
  await workbench.page.locator('iframe[title="Total Place"]').screenshot({ path });
}

async function unfold(button: Locator): Promise<void> {
  if ((await button.getAttribute("aria-expanded")) !== "true") await button.click();
}

async function takeSources(look: Look, width: number): Promise<void> {
  await workbench.pane.goTo("Sources");
  await take("sources-batch", look, width);
  await unfold(main().locator("[data-line]", { hasText: "oxley" }).first());
  await main()
    .getByText("To look at")
    .last()
    .evaluate((heading) => heading.scrollIntoView({ block: "start" }));
  await take("sources-findings", look, width);
}

async function takeTag(look: Look, width: number): Promise<void> {
  const { pane, page } = workbench;
  const subTab = (name: RegExp) => main().getByRole("tab", { name });
  const openFirst = () => unfold(main().locator("[data-line]").first());
  await pane.goTo("Tag");
  await subTab(/^Untagged/).click();
  await openFirst();
  await take("untagged", look, width);
  // Only a row by itself is split.
  await unfold(
    main()
      .locator("[data-line]", { hasText: /1 row$/ })
      .first(),
  );
  await pane.press("Split");
  const weights = main().getByRole("textbox", { name: /weight/i });
  await weights.first().fill("69");
  await take("split", look, width);
  await pane.press(/Untagged rows/);
  await subTab(/^Suggested/).click();
  await openFirst();
  await take("suggested", look, width);
  await subTab(/^Rules/).click();
  await openFirst();
  await take("rules", look, width);
  const conflict = main().locator("[data-line]", { hasText: "not by" }).first();
  if ((await conflict.count()) > 0) await unfold(conflict);
  await take("rules-conflict", look, width);
  await subTab(/^Lists/).click();
  await take("lists", look, width);
  await openFirst();
  await main().getByRole("combobox").first().click();
  await take("lists-open", look, width);
  await page.keyboard.press("Escape");
}

async function takeShare(look: Look, width: number): Promise<void> {
  const { pane } = workbench;
  await pane.goTo("Count");
  await unfold(pane.button(/^Shares/).first());
  await main()
    .getByRole("combobox", { name: /^Share by/ })
    .selectOption({ label: "Figures that I type" });
  await main()
    .getByRole("combobox", { name: "Body" })
    .first()
    .evaluate((field) => field.scrollIntoView({ block: "start" }));
  const fill = (label: string | RegExp, text: string) => main().getByRole("textbox", { name: label }).fill(text);
  await take("share-empty", look, width);
  await fill("What is measured", "pupils");
  await fill("In Fordshire", "33,000");
  await fill("In the rest of its area", "x");
  await take("share-wrong", look, width);
  await fill("In the rest of its area", "17,000");
  await fill("Where the figures are from", "School census, January 2025");
  await take("share-typed", look, width);
}
