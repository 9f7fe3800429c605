import { openWorkbench, type OpenedWorkbench } from "#test/e2e/open-workbench";

/**
 * How long until a person can use the pane: from the press of "Open pane" to the first field of it that takes what is typed.
 * `npx tsx bench/pane-start.bench.ts`. Cold: a browser that has loaded nothing of the pane yet; warm: the page opened again.
 */

const WARM_ROUNDS = 3;

async function start({ page, pane }: OpenedWorkbench): Promise<number> {
  const from = performance.now();
  await page.getByRole("button", { name: "Open pane" }).click();
  const place = pane.frame.getByRole("textbox", { name: "Place" });
  await place.fill("Anywhere");
  return performance.now() - from;
}

const workbench = await openWorkbench();
try {
  const { page } = workbench;
  process.stdout.write(`cold ${(await start(workbench)).toFixed(0)} ms\n`);
  for (let round = 0; round < WARM_ROUNDS; round++) {
    await page.reload();
    await page.getByRole("tablist", { name: "Sheets" }).getByRole("tab", { selected: true }).waitFor();
    process.stdout.write(`warm ${(await start(workbench)).toFixed(0)} ms\n`);
  }
} finally {
  await workbench.close();
}
