import type { FileChooser, Locator } from "playwright-core";
import { eventually, until } from "./eventually.ts";
import type { OpenedWorkbench } from "./open-workbench.ts";

/** More presses of Tab than page, pane or step have places to stop at. */
const MOST_STOPS = 90;

const MOVES = new Set(["Tab", "Shift+Tab", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);

/** A person without a mouse. Whatever is reached must be in sight: not under the head or the foot of the pane. */
export class Keyboard {
  private readonly workbench: OpenedWorkbench;
  private readonly choosers: FileChooser[] = [];
  /** Keys pressed so far to do something, and texts typed: going from place to place is not among them. */
  acts = 0;
  /** Keys pressed so far to go from place to place. */
  moves = 0;

  constructor(workbench: OpenedWorkbench) {
    this.workbench = workbench;
    // From the start: asked for only as a key is pressed, a busy browser may have opened its own window by then.
    workbench.page.on("filechooser", (chooser) => void this.choosers.push(chooser));
  }

  press(key: string): Promise<void> {
    if (MOVES.has(key)) this.moves++;
    else this.acts++;
    return this.workbench.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    this.acts++;
    return this.workbench.page.keyboard.type(text);
  }

  /** Opens the choice of files from where the focus is, and chooses. */
  async chooseFiles(files: readonly string[]): Promise<void> {
    this.choosers.length = 0;
    await this.press("Enter");
    await until(() => Promise.resolve(this.choosers.length > 0), "files can be chosen", 30_000);
    await this.choosers[0]?.setFiles([...files]);
  }

  /** Presses Tab, or another key that goes from place to place, until the target has the focus. */
  async goTo(target: Locator, key = "Tab"): Promise<void> {
    const passed: string[] = [];
    while (passed.length < MOST_STOPS) {
      if (await hasFocus(target)) return;
      await this.press(key);
      await this.expectInSight();
      passed.push(await this.at());
    }
    throw new Error(`${key} does not lead to ${String(target)}, but past: ${passed.join(" | ")}`);
  }

  /** Waits until the focus has come to the target of its own accord. */
  async isAt(target: Locator): Promise<void> {
    await until(() => hasFocus(target), `the focus came to ${String(target)}`, 10_000).catch(async (late: unknown) => {
      throw new Error(`The focus is on “${await this.at()}”, not on ${String(target)}.`, { cause: late });
    });
    await this.expectInSight();
  }

  /** What has the focus within the pane, in words. */
  async at(): Promise<string> {
    const frame = await this.workbench.pane.content();
    return frame.evaluate(() => {
      const active = document.activeElement;
      const label = active?.getAttribute("aria-label") ?? active?.textContent ?? "";
      return `${active?.tagName.toLowerCase() ?? "nothing"} ${label.slice(0, 50)}`;
    });
  }

  /** @throws Error where what has the focus in the work area lies under what stays at the top or the bottom. */
  async expectInSight(): Promise<void> {
    const frame = await this.workbench.pane.content();
    await eventually(async () => {
      const hidden = await frame.evaluate(whatIsHidden);
      if (hidden !== "") throw new Error(`The focus is out of sight: ${hidden}`);
    }, 2_000);
  }
}

function hasFocus(target: Locator): Promise<boolean> {
  return target
    .count()
    .then((count) => count === 1 && target.evaluate((element) => element === document.activeElement));
}

/**
 * In the pane's own frame: what has the focus in the work area and lies under head or foot; "" where it is seen.
 * It runs in the page, and so holds all that it needs.
 */
function whatIsHidden(): string {
  const seenPart = (main: Element): { readonly top: number; readonly foot: number } => ({
    top: document.querySelector("header")?.getBoundingClientRect().bottom ?? 0,
    foot: main.parentElement?.querySelector("footer")?.getBoundingClientRect().top ?? innerHeight,
  });
  const active = document.activeElement;
  const main = active?.closest("main");
  if (!active || !main) return "";
  const { top, foot } = seenPart(main);
  const box = active.getBoundingClientRect();
  // Of something high, such as a long line, its beginning is enough.
  const isSeen = box.top >= top - 1 && Math.min(box.bottom, box.top + 24) <= foot + 1;
  return isSeen ? "" : `${active.textContent} at ${box.top}-${box.bottom}, seen from ${top} to ${foot}`;
}
