import type { Locator, Page } from "playwright-core";
import { openXlsx } from "#workbench/files/open-xlsx";
import type { WorkbookModel } from "#workbench/model/workbook";
import { eventually, until } from "./eventually.ts";

/** Milliseconds for one move of the selection before it is asked for again. */
const FIRST_PATIENCE = 3_000;

/** The workbook as a person at the keyboard has it: name box, formula bar, sheet tabs, cells in sight. */
export class Grid {
  private readonly page: Page;
  private readonly nameBox: Locator;
  private readonly formulaBar: Locator;

  constructor(page: Page) {
    this.page = page;
    this.nameBox = page.getByRole("textbox", { name: "Name box" });
    this.formulaBar = page.getByRole("textbox", { name: "Formula bar" });
  }

  /** Makes `B4` of the sheet in front the active cell; asked again where an earlier move arrives late and wins. */
  async goTo(cell: string): Promise<void> {
    await eventually(async () => {
      await this.nameBox.fill(cell);
      await this.nameBox.press("Enter");
      await until(async () => (await this.nameBox.inputValue()) === cell, `the name box says ${cell}`, FIRST_PATIENCE);
    });
  }

  /** Types into a cell by way of the formula bar. */
  async enter(cell: string, text: string): Promise<void> {
    await this.goTo(cell);
    await this.formulaBar.fill(text);
    await this.formulaBar.press("Enter");
  }

  /** What a cell shows, as the status line says it. */
  async shown(cell: string): Promise<string> {
    await this.goTo(cell);
    // Until the page has been told what the cell shows, it says its name alone.
    const said = this.page.getByRole("status").filter({ hasText: new RegExp(`^${cell}: \\S`) });
    return (await said.innerText()).slice(`${cell}: `.length);
  }

  /** The figure that a cell shows; a dash stands for nothing. */
  async figure(cell: string): Promise<number> {
    const figure = (await this.shown(cell)).replace(/[£,]/g, "").replace("\u2212", "-");
    return /^[-\u2013]$/.test(figure) ? 0 : Number(figure);
  }

  /** What editing a cell begins with: its formula or value. */
  async content(cell: string): Promise<string> {
    await this.goTo(cell);
    return this.formulaBar.inputValue();
  }

  async chooseSheet(name: string): Promise<void> {
    const tab = this.page.getByRole("tab", { name, exact: true });
    await tab.click();
    await until(async () => (await tab.getAttribute("aria-selected")) === "true", `${name} is in front`);
  }

  /** The workbook as its file holds it, from where the Save button leads. */
  async save(): Promise<WorkbookModel> {
    const started = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "Save", exact: true }).click();
    const download = await started;
    // Fetched anew: over a certificate of our own the browser breaks off its downloads now and then.
    const answer = await this.page.request.get(download.url());
    return openXlsx(await answer.body());
  }
}
