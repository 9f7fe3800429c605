import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Frame, FrameLocator, JSHandle, Locator, Page } from "playwright-core";
import { eventually, until } from "./eventually.ts";

/** As long as the longest work in the pane may take on a slow computer. Milliseconds. */
const LONG_JOB = 110_000;
const FRAME = 'iframe[title="Total Place"]';

/** The task pane as its reader has it: steps, buttons and lines by their names. */
export class Pane {
  readonly frame: FrameLocator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.frameLocator(FRAME);
  }

  /** The frame itself, to run code in; a pane that is closed has one too. */
  async content(): Promise<Frame> {
    const element = await this.page.waitForSelector(FRAME, { state: "attached" });
    const frame = await element.contentFrame();
    if (!frame) throw new Error("The pane has no frame.");
    return frame;
  }

  async goTo(step: string): Promise<void> {
    const tab = this.frame.getByRole("tab", { name: step, exact: true });
    await tab.click();
    await until(async () => (await tab.getAttribute("aria-selected")) === "true", `${step} is chosen`);
    await this.frame.getByRole("tabpanel", { name: step, exact: true }).waitFor();
  }

  /** The one button at the foot of a step. */
  get primary(): Locator {
    return this.frame.getByRole("contentinfo", { name: "What next" }).getByRole("button");
  }

  /** Light, Dark or As Excel, by way of More. */
  async chooseTheme(theme: string): Promise<void> {
    await this.press(/^More: /);
    const choice = this.frame.getByRole("menuitemradio", { name: theme, exact: true });
    await choice.click();
    await choice.waitFor({ state: "hidden" });
  }

  /** Opens a page that More leads to. */
  async chooseMore(item: string): Promise<void> {
    await this.press(/^More: /);
    await this.frame.getByRole("menuitem", { name: item }).click();
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name, exact: typeof name === "string" });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** Picks an option of a drop-down field. */
  async choose(field: string | RegExp, option: string): Promise<void> {
    await this.frame.getByRole("combobox", { name: field }).click();
    await this.frame.getByRole("option", { name: option, exact: true }).click();
  }

  /** Says the place and its year (`2025-26`) on first sight, and goes on to Sources. */
  async statePlace(name: string, year: string): Promise<void> {
    await this.frame.getByRole("textbox", { name: "Place" }).fill(name);
    await this.choose("Financial year", year);
    await this.press("Find spend");
    await this.frame.getByRole("tabpanel", { name: "Sources" }).waitFor();
  }

  /** Drops files on words of Sources, as from the computer's own folder. */
  async drop(paths: readonly string[], onto: string): Promise<void> {
    await this.dropHeld(await this.hold(paths), onto);
  }

  /** Files in the hand, over the pane. */
  async hold(paths: readonly string[]): Promise<JSHandle<DataTransfer>> {
    const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString("base64") }));
    return (await this.content()).evaluateHandle(carry, files);
  }

  async dropHeld(dataTransfer: JSHandle<DataTransfer>, onto: string): Promise<void> {
    await this.frame.getByText(onto).dispatchEvent("drop", { dataTransfer });
  }

  /**
   * Does something and waits until the pane has said what came of it in its live region. What was said before does not
   * count, though the same sentence may be said a second time.
   *
   * @param patience - milliseconds that it may take.
   */
  async hearAfter(act: () => Promise<void>, sentence: RegExp, patience = LONG_JOB): Promise<void> {
    const heard = await (await this.content()).evaluateHandle(listen);
    await act();
    await eventually(async () => {
      const said = await heard.evaluate((sentences) => [...sentences]);
      if (!said.some((one) => sentence.test(one)))
        throw new Error(`The pane said “${said.join("”, “")}”, not ${String(sentence)}.`);
    }, patience);
  }

  /** Waits until words stand in the pane. */
  async see(words: string | RegExp): Promise<void> {
    await this.frame.getByText(words).first().waitFor();
  }
}

/** In the pane's own frame: a list that grows by each sentence of the live region from now on. */
function listen(): string[] {
  const region = '[role="status"]';
  const heard: string[] = [];
  let last = document.querySelector(region)?.textContent ?? "";
  new MutationObserver(() => {
    // Looked for each time: the pane brings a region of its own once it has taken the place of the static page.
    const said = document.querySelector(region)?.textContent ?? "";
    if (said !== last) heard.push(said);
    last = said;
  }).observe(document, { childList: true, characterData: true, subtree: true });
  return heard;
}

/** In the pane's own frame: what a drag of these files carries. */
function carry(files: readonly { readonly name: string; readonly base64: string }[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const { name, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    transfer.items.add(new File([bytes], name));
  }
  return transfer;
}
