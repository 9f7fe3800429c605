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
      const { isThere, hidden, label } = await target.evaluateAll(whereFocusIs);
      // Nothing has been pressed yet: whether that is in sight is not this walk's doing.
      if (hidden !== "" && passed.length > 0) await this.expectInSight();
      if (isThere) return;
      passed.push(label);
      await this.press(key);
    }
    throw new Error(`${key} does not lead to ${String(target)}, but past: ${passed.join(" | ")}`);
  }

  /** Waits until the focus has come to the target of its own accord. */
  async isAt(target: Locator): Promise<void> {
    const look = () => target.evaluateAll(whereFocusIs);
    const isThere = async () => (await look()).isThere;
    await until(isThere, `the focus came to ${String(target)}`, 10_000).catch(async (late: unknown) => {
      throw new Error(`The focus is on “${(await look()).label}”, not on ${String(target)}.`, { cause: late });
    });
    await this.expectInSight();
  }

  /** @throws Error where what has the focus in the work area lies under what stays at the top or the bottom. */
  async expectInSight(): Promise<void> {
    const frame = await this.workbench.pane.content();
    await eventually(async () => {
      const { hidden } = await frame.evaluate(whereFocusIs, []);
      if (hidden !== "") throw new Error(`The focus is out of sight: ${hidden}`);
    }, 2_000);
  }
}

interface Focus {
  /** Whether the one element that was sought has it. */
  readonly isThere: boolean;
  /** What has the focus in the work area and lies under head or foot; "" where it is seen. */
  readonly hidden: string;
  /** What has it, in words. */
  readonly label: string;
}

/** In the pane's own frame, all at one asking: it runs in the page, and so holds all that it needs. */
function whereFocusIs(targets: readonly Element[]): Focus {
  const seenPart = (main: Element): { readonly top: number; readonly foot: number } => ({
    top: document.querySelector("header")?.getBoundingClientRect().bottom ?? 0,
    foot: main.parentElement?.querySelector("footer")?.getBoundingClientRect().top ?? innerHeight,
  });
  const labelOf = (element: Element): string =>
    `${element.tagName.toLowerCase()} ${(element.getAttribute("aria-label") ?? element.textContent).slice(0, 50)}`;
  const whatIsHidden = (element: Element): string => {
    const main = element.closest("main");
    if (!main) return "";
    const { top, foot } = seenPart(main);
    const box = element.getBoundingClientRect();
    // Of something high, such as a long line, its beginning is enough.
    const isSeen = box.top >= top - 1 && Math.min(box.bottom, box.top + 24) <= foot + 1;
    return isSeen ? "" : `${labelOf(element)} at ${box.top}-${box.bottom}, seen from ${top} to ${foot}`;
  };
  const active = document.activeElement ?? document.body;
  const isThere = targets.length === 1 && targets[0] === active;
  return { isThere, hidden: whatIsHidden(active), label: labelOf(active) };
}
