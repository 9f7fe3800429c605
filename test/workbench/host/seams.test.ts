import { openHostSession, type HostSession } from "#workbench/host/host-session";
import { calculationOf } from "#workbench/host/model-calculation";
import { installExternal } from "#workbench/host/seam/external-relay";
import { lineOver } from "#workbench/host/seam/host-line";
import type { ContextFacts, HostEnvelope } from "#workbench/host/seam/host-messages";
import { type AddInWindow, type OfficePage, openOfficePage } from "#workbench/host/seam/office-page";
import { serveLine } from "#workbench/host/seam/serve-line";
import { frameAddress, frameName, serveWebSeam } from "#workbench/host/seam/web-seam-relay";
import { WorkbookModel } from "#workbench/model/workbook";
import { EventLog } from "./event-log.ts";
import { declare } from "./functions-book.ts";
import { textChannels } from "./text-channels.ts";

const ORIGIN = "https://localhost";
const ADD = declare("ADD", [{ name: "a" }, { name: "b" }]);

/** Whether the add-in's page is on the desktop's seam or on the web's, its host answers from elsewhere, over texts. */
describe.each(["desktop", "web"] as const)("the %s seam, relayed over texts", (seam) => {
  let model: WorkbookModel;
  let session: HostSession;
  let page: OfficePage;
  let window: AddInWindow;
  let hangUp: () => void;

  beforeEach(async () => {
    model = new WorkbookModel();
    model.addSheet("Sheet1");
    const functions = [{ namespace: "PLACE", metadata: { functions: [ADD] } }];
    session = openHostSession({ model, calculation: calculationOf(model), functions });
    await open();
  });
  afterEach(() => {
    close();
    session.close();
  });
  async function open(): Promise<void> {
    const [host, remote] = textChannels();
    hangUp = serveLine(session, host);
    const line = lineOver(remote);
    const reply = await line.request({ kind: "getContext" });
    if (reply.kind !== "context") throw new Error("no context");
    const { context } = reply;
    page =
      seam === "desktop"
        ? openOfficePage(`${ORIGIN}/pane.html?_host_Info=Excel$Win32$16.01$en-GB$$$$3`, (opened) =>
            installExternal(opened, context, line),
          )
        : openFrame(context, (channel) => serveWebSeam(channel, { context, line, origin: ORIGIN }));
    window = await page.loaded;
    await window.Office.onReady();
  }
  function close(): void {
    hangUp();
    page.close();
  }

  it("finds Excel, and reads and writes", async () => {
    expect(window.Office.context.platform).toBe(seam === "desktop" ? "PC" : "OfficeOnline");
    expect(window.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
    await window.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
      range.values = [[1, "=A1*2"]];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([[1, 2]]);
    });
  });

  it("passes refusals on", async () => {
    const missing = window.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Missing").load("name");
      await context.sync();
    });
    await expect(missing).rejects.toMatchObject({ code: "ItemNotFound" });
    session.faults.cellEditMode = true;
    const refused = window.Excel.run((context) => {
      context.workbook.load("name");
      return context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });

  it("passes events on, of both kinds", async () => {
    const changed = new EventLog<Excel.WorksheetChangedEventArgs>();
    const selected = new EventLog<Excel.SelectionChangedEventArgs>();
    await window.Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(changed.handler);
      context.workbook.onSelectionChanged.add(selected.handler);
      await context.sync();
    });
    const sheet = model.sheets[0]!.id;
    session.user.enter({ sheet, area: { top: 1, left: 1, bottom: 1, right: 1 } }, [["typed"]]);
    expect(await changed.next()).toMatchObject({ address: "B2", details: { valueAfter: "typed" } });
    session.user.select({ sheet, area: { top: 1, left: 1, bottom: 1, right: 1 } });
    expect(await selected.next()).toBeDefined();
  });

  it("calls custom functions and commands", async () => {
    window.CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
    const sheet = model.sheets[0]!;
    const computed = new Promise<void>((resolve) => {
      session.onPush(() => sheet.value(0, 0) === 42 && resolve());
    });
    session.user.enter({ sheet: sheet.id, area: { top: 0, left: 0, bottom: 0, right: 0 } }, [["=PLACE.ADD(40,2)"]]);
    await computed;
    window.Office.actions.associate("count", (event: Office.AddinCommands.Event) => event.completed());
    await session.user.invokeCommand("count");
    await expect(session.user.invokeCommand("missing")).rejects.toThrow("missing");
  });

  it("keeps settings for the page that opens next, and asks it what the last one left unanswered", async () => {
    const { settings } = window.Office.context.document;
    settings.set("TotalPlace", { version: 2 });
    await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    window.CustomFunctions.associate("ADD", () => new Promise(() => undefined));
    const sheet = model.sheets[0]!;
    session.user.enter({ sheet: sheet.id, area: { top: 0, left: 0, bottom: 0, right: 0 } }, [["=PLACE.ADD(1,2)"]]);
    await window.Excel.run((context) => context.sync());
    close();
    await open();
    expect(window.Office.context.document.settings.get("TotalPlace")).toEqual({ version: 2 });
    const computed = new Promise<void>((resolve) => {
      session.onPush(() => sheet.value(0, 0) === 3 && resolve());
    });
    window.CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
    await computed;
  });
});

describe("a line over texts", () => {
  it("matches answers to questions, in whatever order they come, and leaves other texts alone", async () => {
    const [host, remote] = textChannels();
    const line = lineOver(remote);
    const asked: HostEnvelope[] = [];
    host.onMessage((text) => {
      asked.push(JSON.parse(text) as HostEnvelope);
      if (asked.length < 2) return;
      host.send(JSON.stringify({ grid: "something else" }));
      for (const envelope of [...asked].reverse()) {
        if (!("request" in envelope) || envelope.request.kind !== "registerEvent") throw new Error("unexpected");
        const { dispatchId } = envelope.request;
        host.send(JSON.stringify({ id: envelope.id, reply: { kind: "done", status: dispatchId } }));
      }
    });
    const answers = [33, 39].map((dispatchId) => line.request({ kind: "registerEvent", dispatchId, target: "" }));
    expect(await Promise.all(answers)).toEqual([
      { kind: "done", status: 33 },
      { kind: "done", status: 39 },
    ]);
  });
});

/** A frame in a window of Excel on the web: jsdom's own postMessage does not say who sent a message. */
function openFrame(context: ContextFacts, serve: (channel: Parameters<typeof serveWebSeam>[0]) => void): OfficePage {
  return openOfficePage(frameAddress(`${ORIGIN}/pane.html`, context), (window) => {
    const toHost: ((text: string) => void)[] = [];
    const parent = {
      postMessage: (text: string) => setImmediate(() => toHost.forEach((listener) => listener(text))),
    };
    window.name = frameName(context, ORIGIN);
    // Browsers have it, jsdom has not.
    Object.defineProperty(window.document, "domain", { value: window.location.hostname });
    Object.defineProperty(window, "parent", { configurable: true, value: parent });
    serve({
      onMessage: (listener) => void toHost.push(listener),
      send: (data) => {
        const event = new window.MessageEvent("message", { data, origin: ORIGIN });
        Object.defineProperty(event, "source", { value: parent });
        setImmediate(() => window.dispatchEvent(event));
      },
    });
  });
}
