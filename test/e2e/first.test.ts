import { openWorkbench } from "./open-workbench.ts";
import { writeFileSync } from "node:fs";
it("x", async () => {
  const w = await openWorkbench();
  const out: string[] = [];
  try {
    await w.page.getByRole("button", { name: "Open pane" }).click();
    await w.pane.press("Try it with sample data");
    await w.pane
      .button("Read again")
      .or(w.pane.button(/^Read \d+ row/))
      .or(w.pane.frame.getByText("was not done"))
      .first()
      .waitFor();
    for (const s of ["Sources", "Tag", "Count", "Duplication", "Summaries", "Checks"]) {
      await w.pane.goTo(s);
      await new Promise((r) => setTimeout(r, 700));
      out.push("=== " + s, await w.pane.frame.locator("body").ariaSnapshot());
      await w.page.screenshot({ path: `out/shot-${s}.png` });
    }
    out.push(await w.page.getByRole("tablist", { name: "Sheets" }).ariaSnapshot());
    out.push(JSON.stringify(w.record.errors, null, 1).slice(0, 6000), w.record.violations.join(), w.bugs.join());
  } finally {
    writeFileSync("out/steps.txt", out.join("\n"));
    await w.close();
  }
});
