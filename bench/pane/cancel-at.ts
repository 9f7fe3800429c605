import type { OpenedWorkbench } from "#test/e2e/open-workbench";

export const PARTS_OF_A_JOB = ["reading", "reckoning", "writing"] as const;
export type PartOfAJob = (typeof PARTS_OF_A_JOB)[number];

/** Milliseconds after the press of Cancel. */
export interface CancelledAt {
  /** The pane shows that it has been heard. */
  readonly heardAfter: number;
  /** The step stands again. */
  readonly endedAfter: number;
  /** What the pane said of it. */
  readonly said: string;
}

/** Begins a Recount, presses Cancel in the midst of a part of it, and waits until the step stands again. */
export async function cancelAt(
  { pane, page }: OpenedWorkbench,
  part: PartOfAJob,
  patience: number,
): Promise<CancelledAt> {
  const frame = await pane.content();
  const cancelled = frame.evaluate(cancelWhile, part);
  await pane.hearAfter(() => pane.press("Recount"), /^Stopped as you asked/, patience);
  const times = await cancelled;
  const said = (await page.frameLocator('iframe[title="Total Place"]').getByRole("status").first().innerText()).trim();
  return { ...times, said };
}

/** In the pane's own frame, where no way to the browser and back is in the times. */
function cancelWhile(part: "reading" | "reckoning" | "writing"): Promise<Omit<CancelledAt, "said">> {
  /** So long nothing has been read and nothing written, once all rows are read: the count is under way. */
  const RECKONING_FOR = 300;
  return new Promise((resolve) => {
    let [pressed, heard, readAt] = [0, 0, 0];
    const timer = setInterval(look, 20);
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
    function look(): void {
      const buttons = [...document.querySelectorAll("button")];
      const isStopping = buttons.some(({ textContent }) => textContent === "Stopping");
      const cancel = buttons.find(({ textContent }) => textContent === "Cancel");
      const now = performance.now();
      if (pressed === 0) {
        if (!cancel || !isThere(now)) return;
        pressed = now;
        cancel.click();
      } else {
        if (heard === 0 && (isStopping || !cancel)) heard = now;
        if (heard === 0 || isStopping) return;
        observer.disconnect();
        clearInterval(timer);
        resolve({ heardAfter: heard - pressed, endedAfter: now - pressed });
      }
    }
    function isThere(now: number): boolean {
      const bar = document.querySelector("[role=progressbar]");
      const [done, of] = [
        Number(bar?.getAttribute("aria-valuenow") ?? 0),
        Number(bar?.getAttribute("aria-valuemax") ?? 0),
      ];
      const stage = document.querySelector('[aria-current="step"]')?.textContent ?? "";
      if (part === "reading") return stage.startsWith("Reading") && done > 0.4 * of;
      if (part === "writing") return stage.startsWith("Writing") && done > 0.4 * of;
      if (!stage.startsWith("Reading") || done < of || of === 0) readAt = 0;
      else if (readAt === 0) readAt = now;
      return readAt > 0 && now - readAt > RECKONING_FOR;
    }
  });
}
