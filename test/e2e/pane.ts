import type { Frame, FrameLocator, Locator, Page } from "playwright-core";
import { until } from "./eventually.ts";

const FRAME = 'iframe[title="Total Place"]';

/** The task pane as its reader has it: steps, buttons and lines by their names. */
export class Pane {
  readonly frame: FrameLocator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.frame = page.frameLocator(FRAME);
  }

  /** The frame itself, to run code in. */
  async content(): Promise<Frame> {
    const element = await this.page.waitForSelector(FRAME);
    const frame = await element.contentFrame();
    if (!frame) throw new Error("The pane has no frame.");
    return frame;
  }

  async goTo(step: string): Promise<void> {
    const tab = this.frame.getByRole("tab", { name: step, exact: true });
    await tab.click();
    await until(async () => (await tab.getAttribute("aria-selected")) === "true", `${step} is chosen`);
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name, exact: typeof name === "string" });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  /** Waits until the pane has said a sentence in its live region. */
  async hear(sentence: string | RegExp): Promise<void> {
    await this.frame.getByRole("status").filter({ hasText: sentence }).waitFor({ state: "attached" });
  }

  /** Waits until words stand in the pane. */
  async see(words: string | RegExp): Promise<void> {
    await this.frame.getByText(words).first().waitFor();
  }
}
