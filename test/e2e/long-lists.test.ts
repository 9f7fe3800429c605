import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./eventually.ts";
import { Keyboard } from "./keyboard.ts";
import { narrowPane } from "./narrow-pane.ts";
import { BROWSER_TIMEOUT } from "./open-browser.ts";
import { openWorkbench, type OpenedWorkbench } from "./open-workbench.ts";

const PAIRS = 5_000;
/** Rows of the window of a list, with what is kept beside them, of a screen of 900 px. */
const MOST_DRAWN = 60;

/** Each payment made a second time a week later, the dearest first; names of two lengths, so that lines are of two heights. */
function writePayments(): string {
  const rows = Array.from({ length: PAIRS }, (_, at) => {
    const length = at % 7 === 0 ? " of the Northern Counties and the Islands (Holdings)" : "";
    const paid = (day: string): string =>
      `Testshire Council,${letters(at)} Works${length},INV-${letters(at)}-${20_000 + at},${day},${PAIRS * 10 - at}.00`;
    return `${paid("2025-05-12")}\n${paid("2025-05-19")}`;
  });
  const file = join(mkdtempSync(join(tmpdir(), "long-lists-")), "payments.csv");
  writeFileSync(file, ["agency,supplier,reference,date,amount", ...rows, ""].join("\n"));
  return file;
}

/** A name of three letters and one more: no two alike. */
function letters(at: number): string {
  const code = [at % 26, Math.floor(at / 26) % 26, Math.floor(at / 676)].map((one) => String.fromCharCode(65 + one));
  return `${code.reverse().join("")}x`;
}

/** Five thousand payments made twice, in the pane as narrow as it is drawn for; each test goes on where the last ended. */
describe("lists of thousands", () => {
  let workbench: OpenedWorkbench;
  let keys: Keyboard;
  beforeAll(async () => {
    workbench = await openWorkbench();
    keys = new Keyboard(workbench);
    const { page, pane } = workbench;
    await page.getByRole("button", { name: "Open pane" }).click();
    await pane.statePlace("Testshire", "2025-26");
    await pane.hearAfter(() => pane.drop([writePayments()], "No spend found in this workbook"), /10,000 rows found/);
    await narrowPane(workbench, 320);
    await pane.choose(/^Answer needed: whose number/, "The supplier’s invoice number");
    await pane.hearAfter(() => pane.press("Read 10,000 rows"), /rows counted/);
  }, BROWSER_TIMEOUT);
  afterAll(() => workbench.close());

  const main = () => workbench.pane.frame.locator("main:visible");
  const lines = () => main().locator("[data-line]");
  const item = (at: number) => main().locator(`[data-index="${at - 1}"] [data-line]`);

  it("are drawn as far as they are in sight, and say how many there are", async () => {
    const { pane } = workbench;
    await pane.goTo("Duplication");
    await pane.frame.getByRole("tab", { name: "Duplicate payments" }).click();
    await item(PAIRS).waitFor({ state: "attached" });
    expect(await lines().count()).toBeLessThan(MOST_DRAWN);
    const last = main().locator(`[role=listitem][aria-posinset="${PAIRS}"]`);
    expect(await last.getAttribute("aria-setsize")).toBe(String(PAIRS));
  });

  it("are walked by keys to the last line and back, which is in sight", async () => {
    await item(1).focus();
    for (let pressed = 0; pressed < 25; pressed++) await keys.press("ArrowDown");
    await keys.isAt(item(26));
    await keys.press("End");
    await keys.isAt(item(PAIRS));
    await keys.press("ArrowUp");
    await keys.isAt(item(PAIRS - 1));
    await keys.press("Home");
    await keys.isAt(item(1));
    await keys.press("PageDown");
    await keys.expectInSight();
  });

  it("lie one below the other without a hole, however far one scrolls", async () => {
    const frame = await workbench.pane.content();
    for (const part of [0.1, 0.9, 0.5]) {
      await frame.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part);
      await until(async () => (await frame.evaluate(faultsInSight)).length === 0, `the list stands at ${part}`);
    }
  });

  it("keep the focus on a line that was scrolled away", async () => {
    const frame = await workbench.pane.content();
    await item(3).focus();
    await frame.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await until(async () => (await frame.evaluate(faultsInSight)).length === 0, "the middle is drawn");
    await keys.press("ArrowDown");
    await keys.isAt(item(4));
  });

  it("open what comes next in sight, and hold it through another step", async () => {
    const { pane } = workbench;
    await keys.press("End");
    await keys.isAt(item(PAIRS));
    await keys.press("Enter");
    const note = main().getByRole("textbox", { name: /^Note/ });
    await note.fill("ask both");
    await pane.goTo("Tag");
    await pane.goTo("Duplication");
    expect(await note.inputValue()).toBe("ask both");
    expect(await lines().count()).toBeLessThan(MOST_DRAWN);
  });

  it("are a queue under Tag too", async () => {
    const { pane } = workbench;
    await pane.goTo("Tag");
    await item(PAIRS).waitFor({ state: "attached" });
    expect(await lines().count()).toBeLessThan(MOST_DRAWN);
    await item(1).focus();
    await keys.press("End");
    await keys.isAt(item(PAIRS));
  });

  it("ran without an error of its own", () => {
    expect(workbench.record.errors).toEqual([]);
    expect(workbench.bugs).toEqual([]);
  });
});

/** In the pane's own frame: where lines of a list that are in sight do not follow one another. */
function faultsInSight(): readonly string[] {
  const list = [...document.querySelectorAll<HTMLElement>("[data-long]")].find((one) => one.offsetHeight > 0);
  if (!list) return ["no long list in sight"];
  const boxes = [...list.children].map((child) => {
    const { top, bottom } = child.getBoundingClientRect();
    return { at: Number(child.getAttribute("data-index")), top, bottom };
  });
  const seen = boxes.filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
  const [first, last] = [seen[0], seen.at(-1)];
  if (!first || !last) return ["nothing is drawn in sight"];
  const holes = seen.slice(1).filter((box, at) => {
    const before = seen[at];
    return !before || before.at + 1 !== box.at || Math.abs(box.top - before.bottom) > 1;
  });
  const edges = [first.top > 100 && "hole above", last.bottom < innerHeight - 60 && "hole below"];
  return [...holes.map(({ at }) => `hole before ${at}`), ...edges.filter((edge) => edge !== false)];
}
