import { findColourFaults, findFaultsInSight, type Look, LOOKS, putLook } from "./check-accessibility.ts";
import { AS_WELSH, findCutWords } from "./find-cut-words.ts";
import { findLostRings } from "./find-lost-rings.ts";
import type { OpenedWorkbench } from "./open-workbench.ts";

/**
 * What is wrong at a place of the pane, in every look, without going there anew for each: what axe finds, words that are
 * cut off or would be in Welsh, and in forced colours a focus that nobody sees.
 *
 * The rules of colour in light and in dark; all others once, and in every look the proof that what stands there is the same
 * to a screen reader: then the rules that look at elements, names and roles say the same too.
 */
export class EveryLook {
  private readonly workbench: OpenedWorkbench;
  /** What it wears now: changing takes longer than looking, so each place begins where the one before it ended. */
  private worn: "light" | "dark" = "light";

  constructor(workbench: OpenedWorkbench) {
    this.workbench = workbench;
  }

  /** To be called once, before the first place. */
  start(): Promise<void> {
    return putLook(this.workbench, this.worn);
  }

  /** @returns a line a fault, with the look it was met in. */
  async faults(): Promise<string[]> {
    const first = this.worn;
    const second = first === "light" ? "dark" : "light";
    const frame = await this.workbench.pane.content();
    const found = [
      ...(await findFaultsInSight(frame)),
      ...(await findCutWords(frame)),
      ...(await findCutWords(frame, AS_WELSH)).map((fault) => `in longer words: ${fault}`),
      ...named(first, await findColourFaults(frame, first)),
    ];
    const standing = await frame.evaluate(whatStands);
    await frame.evaluate(wear, LOOKS[second].theme);
    this.worn = second;
    found.push(...named(second, await findColourFaults(frame, second)));
    found.push(...named(second, differences(standing, await frame.evaluate(whatStands))));
    await this.workbench.page.emulateMedia({ forcedColors: "active" });
    found.push(...named("forced colours", differences(standing, await frame.evaluate(whatStands))));
    found.push(...named("forced colours", await findLostRings(this.workbench.page, frame)));
    await this.workbench.page.emulateMedia({ forcedColors: LOOKS[second].forcedColors });
    return found;
  }
}

function named(look: Look, faults: readonly string[]): string[] {
  return faults.map((fault) => `${look}: ${fault}`);
}

function differences(before: readonly string[], after: readonly string[]): string[] {
  const gone = before.filter((line) => !after.includes(line)).map((line) => `is not there: ${line}`);
  const come = after.filter((line) => !before.includes(line)).map((line) => `is there only here: ${line}`);
  return [...gone, ...come];
}

/** In the pane's own frame: Light or Dark by way of More, as fast as the pane can. That a mouse gets there is proved once. */
async function wear(theme: string): Promise<void> {
  const item = (): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>("[role=menuitemradio]")].find(
      ({ textContent }) => textContent === theme,
    );
  const comesAbout = async (holds: () => boolean): Promise<void> => {
    const end = performance.now() + 10_000;
    while (!holds()) {
      if (performance.now() > end) throw new Error(`The menu does not lead to ${theme}.`);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  document.querySelector<HTMLElement>("[data-more]")?.click();
  await comesAbout(() => item() !== undefined);
  item()?.click();
  await comesAbout(() => item() === undefined);
}

/**
 * In the pane's own frame: each element that is seen, with all that a screen reader goes by. The parts of a picture are
 * left to the picture. The focus and what hangs on it are left out: it went to the menu of the looks and back.
 */
function whatStands(): string[] {
  const left = new Set(["class", "style", "id", "tabindex", "data-tabster", "data-fui-focus-visible", "data-unjudged"]);
  return [...document.querySelectorAll("header *, main *, footer *")]
    .filter((element) => element.getClientRects().length > 0 && !element.parentElement?.closest("svg"))
    .map((element) => {
      const attributes = [...element.attributes].filter(({ name }) => !left.has(name));
      const words = element.childElementCount === 0 ? element.textContent : "";
      return `${element.tagName.toLowerCase()} ${attributes.map(({ name, value }) => `${name}=${value}`).join(" ")} ${words}`;
    });
}
