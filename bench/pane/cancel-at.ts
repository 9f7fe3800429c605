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
function cancelWhile(part: PartOfAJob): Promise<Omit<CancelledAt, "said">> {
  /** So long nothing has been read and nothing written, once all rows are read: the count is under way. Milliseconds. */
  const RECKONING_FOR = 300;
  const button = (words: string): HTMLButtonElement | undefined =>
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === words);
  const stage = (): string => document.querySelector('[aria-current="step"]')?.textContent ?? "";
  const howFar = (): number => {
    const bar = document.querySelector("[role=progressbar]");
    return Number(bar?.getAttribute("aria-valuenow") ?? 0) / Number(bar?.getAttribute("aria-valuemax") ?? 1);
  };
  let countsSince = 0;
  const isThere = {
    reading: () => stage().startsWith("Reading") && howFar() > 0.4,
    reckoning: () => {
      if (!stage().startsWith("Counting")) countsSince = performance.now();
      return performance.now() - countsSince > RECKONING_FOR;
    },
    writing: () => stage().startsWith("Writing") && howFar() > 0.4,
  };
  let [pressed, heard] = [0, 0];
  const press = (): void => {
    const cancel = button("Cancel");
    if (!isThere[part]() || !cancel) return;
    pressed = performance.now();
    cancel.click();
  };
  return new Promise((resolve) => {
    const timer = setInterval(look, 10);
    function look(): void {
      if (pressed === 0) {
        press();
        return;
      }
      const isStopping = button("Stopping") !== undefined;
      if (heard === 0 && (isStopping || !button("Cancel"))) heard = performance.now();
      if (heard === 0 || isStopping) return;
      clearInterval(timer);
      resolve({ heardAfter: heard - pressed, endedAfter: performance.now() - pressed });
    }
  });
}
