import type { ExcelSession } from "#workbench/host/open-session";
import type { HostPush } from "#workbench/host/seam/host-messages";
import { EventLog } from "./event-log.ts";
import { openWorkbook, sheet1, valuesOf } from "./workbook.ts";

describe("commands and the task pane", () => {
  let session: ExcelSession;
  beforeEach(async () => {
    ({ session } = await openWorkbook());
  });
  afterEach(() => session.close());

  it("runs the action that a button names, and ends when the add-in says so", async () => {
    const { Excel } = session;
    const sources: unknown[] = [];
    session.Office.actions.associate("recount", (event: Office.AddinCommands.Event) => {
      sources.push(event.source.id);
      void Excel.run(async (context) => {
        sheet1(context).getRange("A1").values = [["counted"]];
        await context.sync();
      }).then(() => event.completed());
    });
    await session.user.invokeCommand("recount", "Recount.Button");
    expect(sources).toEqual(["Recount.Button"]);
    expect(await valuesOf(session, "A1")).toEqual([["counted"]]);
  });

  it("says which action is missing", async () => {
    await expect(session.user.invokeCommand("nobodysAction")).rejects.toThrow("nobodysAction");
  });

  it("tells the window when the add-in shows or hides its pane, and the add-in when the person does", async () => {
    const pushes: HostPush[] = [];
    session.onPush((push) => push.kind === "pane" && pushes.push(push));
    const modes = new EventLog<{ visibilityMode: string }>();
    await session.Office.addin.onVisibilityModeChanged((message) => void modes.handler(message));
    await session.Office.addin.hide();
    expect((await modes.next()).visibilityMode).toBe("Hidden");
    await session.Office.addin.showAsTaskpane();
    expect((await modes.next()).visibilityMode).toBe("Taskpane");
    session.user.showPane(false);
    expect((await modes.next()).visibilityMode).toBe("Hidden");
    expect(pushes).toEqual([
      { kind: "pane", visible: false },
      { kind: "pane", visible: true },
      { kind: "pane", visible: false },
    ]);
  });

  it("keeps what the add-in wants at start-up", async () => {
    const { addin, StartupBehavior } = session.Office;
    expect(await addin.getStartupBehavior()).toBe(StartupBehavior.none);
    await addin.setStartupBehavior(StartupBehavior.load);
    expect(await addin.getStartupBehavior()).toBe(StartupBehavior.load);
  });

  it("refuses or delays batches while the person is in a cell", async () => {
    session.user.cellEditing(true);
    const write = (context: Excel.RequestContext): Promise<void> => {
      sheet1(context).getRange("A1").values = [["later"]];
      return context.sync();
    };
    await expect(session.Excel.run(write)).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
    const waiting = session.Excel.run({ delayForCellEdit: true }, write);
    session.user.enter(sheetArea(session), [["typed"]]);
    session.user.cellEditing(false);
    await waiting;
    expect(await valuesOf(session, "A1")).toEqual([["later"]]);
  });

  function sheetArea({ user }: ExcelSession): Parameters<ExcelSession["user"]["enter"]>[0] {
    return { sheet: user.selection.sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } };
  }
});
