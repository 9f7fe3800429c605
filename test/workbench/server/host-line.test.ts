import type { HostEnvelope, HostReply, HostRequest } from "#workbench/host/seam/host-messages";
import { sampleWorkbook } from "#workbench/server/files/sample-workbook";
import type { Told } from "#workbench/server/protocol/messages";
import { type Bench, startBench, type TestPage } from "./bench.ts";

/** What the add-in's frame says to Excel goes over the page's line; the grid follows what it does. */
describe("the add-in's host behind the page's line", () => {
  let bench: Bench;
  let page: TestPage;
  beforeEach(async () => {
    bench = await startBench(sampleWorkbook);
    page = await bench.connect();
  });
  afterEach(() => bench.close());

  let lastId = 0;
  async function request(asked: HostRequest): Promise<HostReply> {
    const id = ++lastId;
    page.send({ kind: "host", message: { id, request: asked } satisfies HostEnvelope });
    const { message } = await page.find("host", (told) => (told.message as { id?: number }).id === id);
    return (message as { readonly reply: HostReply }).reply;
  }
  /** A batch as office.js sends it: `actions` on the object paths given. */
  function batch(paths: Record<string, object>, actions: readonly object[]): Promise<HostReply> {
    const body = JSON.stringify({ AutoKeepReference: true, Actions: actions, ObjectPaths: paths });
    const message = ["", "POST", "ProcessQuery", ["SdkVersion", "officejs"], body, 0, 4];
    return request({ kind: "execute", dispatchId: 93, message });
  }
  const range = (address: string): Record<string, object> => ({
    "1": { Id: 1, ObjectPathType: 1 },
    "3": { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
    "5": { Id: 5, ObjectPathType: 5, ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["Count lines"] } },
    "7": { Id: 7, ObjectPathType: 3, Name: "GetRange", ParentObjectPathId: 5, ArgumentInfo: { Arguments: [address] } },
  });

  it("tells where the add-in runs, under the name of the file that is open", async () => {
    const reply = await request({ kind: "getContext" });
    expect(reply).toMatchObject({ kind: "context", context: { documentUrl: "Fordshire.xlsx", uiLocale: "en-GB" } });
  });

  it("shows on the page what a batch writes", async () => {
    const sheet = await page.sheet("Count lines");
    await page.cells(sheet, [30, 0, 30, 0]);
    const values = { Arguments: [[["from the add-in"]]] };
    await batch(range("A31"), [{ Id: 11, ActionType: 4, Name: "Values", ObjectPathId: 7, ArgumentInfo: values }]);
    const shows = ({ blocks }: Extract<Told, { kind: "cells" }>): boolean =>
      blocks.some(({ cells }) => cells.some(({ text }) => text === "from the add-in"));
    await page.find("cells", shows);
  });

  it("takes the page to what the add-in selects, but not back to what the user left", async () => {
    const sheet = await page.sheet("Count lines");
    await page.content(sheet, 3, 3);
    await batch(range("C5:D6"), [{ Id: 11, ActionType: 3, Name: "Select", ObjectPathId: 7, ArgumentInfo: {} }]);
    const { selection } = await page.find("go", (told) => told.selection.area.top === 4);
    expect(selection.area).toEqual({ top: 4, left: 2, bottom: 5, right: 3 });
    expect(page.told.filter(({ kind }) => kind === "go")).toHaveLength(2);
  });

  it("hands the frame the events that it listens to", async () => {
    await request({ kind: "registerEvent", dispatchId: 2, target: "" });
    const sheet = await page.sheet("Count lines");
    await page.content(sheet, 8, 1);
    await page.find("host", ({ message }) => {
      const { push } = message as { push?: { kind: string; dispatchId: number } };
      return push?.kind === "event" && push.dispatchId === 2;
    });
  });

  it("keeps batches out while the user is in a cell", async () => {
    await page.ask({ kind: "editing", on: true });
    const read = [{ Id: 16, ActionType: 2, Name: "", ObjectPathId: 7, QueryInfo: { Select: ["values"] } }];
    expect(await batch(range("A1"), read)).toMatchObject({ kind: "executed", status: 5004 });
    await page.ask({ kind: "editing", on: false });
    expect(await batch(range("A1"), read)).toMatchObject({ kind: "executed", status: 0 });
  });

  it("runs a button's function in the frame", async () => {
    await request({ kind: "registerEvent", dispatchId: 39, target: "" });
    await page.ask({ kind: "action", name: "recount", control: "TotalPlace.Recount" });
    const { message } = await page.find("host", (told) => JSON.stringify(told.message).includes('"dispatchId":39'));
    expect(message).toMatchObject({ push: { values: [expect.any(String), "recount", expect.stringContaining("TotalPlace.Recount")] } }); // prettier-ignore
  });
});
