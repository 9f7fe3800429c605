import type { OpenedWorkbench } from "./open-workbench.ts";

/** Draws the divider until the pane is as wide as is asked, or as it may be, and no wider. CSS pixels. */
export async function narrowPane({ page, pane }: OpenedWorkbench, width: number): Promise<void> {
  const divider = page.getByRole("separator", { name: "Width of the task pane" });
  const frame = await pane.content();
  const most = Number(await divider.getAttribute("aria-valuemax"));
  const isAtMost = async (): Promise<boolean> => Number(await divider.getAttribute("aria-valuenow")) >= most;
  while ((await frame.evaluate(() => innerWidth)) < width && !(await isAtMost())) await divider.press("ArrowLeft");
  while ((await frame.evaluate(() => innerWidth)) > width) await divider.press("ArrowRight");
}
