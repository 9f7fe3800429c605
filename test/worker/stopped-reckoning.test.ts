/** @jest-environment node */
import { setTimeout as pause } from "node:timers/promises";
import * as Comlink from "comlink";
import { breathe } from "#main/breathe";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { inPieces } from "#test/fakes/in-pieces";
import { core } from "#worker/core";
import { coreInWorker } from "#worker/core-in-worker";
import { watchReckoning } from "#worker/watch-reckoning";

const REQUEST = { now: "22/11/2026 14:03:07", version: "0.1.0", amendments: {} };
const SPEND = [
  ["Body", "Service", "Gross £000"],
  ["County", "Fostering", 1],
];
const EMPTY = { sheets: [], sourceColumns: [] };
/** Long enough for a quiet core to be taken for one that reckons. Milliseconds. */
const QUIET = 800;

/** Workers of which the first reckons for ever and the others are as they should be. */
function workers() {
  const ports: MessagePort[] = [];
  let terminated = 0;
  const start = (): Worker => {
    const { port1: inside, port2: outside } = new MessageChannel();
    if (ports.length > 0) Comlink.expose(core, inside);
    ports.push(inside, outside);
    return Object.assign(outside, { terminate: () => terminated++ }) as unknown as Worker;
  };
  return {
    start,
    started: () => ports.length / 2,
    terminated: () => terminated,
    close: () => ports.forEach((port) => port.close()),
  };
}

describe("a job that is to stop while the core reckons", () => {
  it("ends at once, with nothing written, and the next one succeeds in a worker of its own", async () => {
    const book = new FakeWorkbook();
    await book.addSheets([{ name: "Spend", rows: SPEND }]);
    const before = structuredClone(book.sheets);
    const all = workers();
    try {
      const { recounting } = coreInWorker({ start: all.start, workbook: inPieces(book), breathe });
      const heard: string[] = [];
      const stopped = await recounting(REQUEST, (_done, _of, what) => {
        heard.push(what);
        return heard.length < 3;
      });
      expect(stopped).toMatchObject({ ok: false, error: { code: "cancelled" } });
      expect(heard).toEqual(Array.from({ length: 3 }, () => "Counting what was read"));
      expect(book.sheets).toEqual(before);
      expect([all.started(), all.terminated()]).toEqual([2, 1]);
      const counted = await recounting(REQUEST, () => true);
      expect(counted.ok).toBe(true);
      expect(all.terminated()).toBe(1);
    } finally {
      all.close();
    }
  });

  it("is not stopped while a question of the core waits for Excel, nor once the core has begun to write", async () => {
    const book = inPieces(new FakeWorkbook());
    const told: string[] = [];
    const tell = (_done: number, _of: number, what: string): boolean => {
      told.push(what);
      return false;
    };
    let answer = (): void => undefined;
    const slow = { ...book, survey: () => new Promise<never>((resolve) => (answer = resolve as () => void)) };
    const waiting = watchReckoning(slow, tell);
    const surveyed = waiting.workbook.survey();
    await pause(QUIET);
    expect(told).toEqual([]);
    answer();
    await surveyed;
    waiting.end();
    const writing = watchReckoning(book, tell);
    await writing.workbook.writeBook(EMPTY);
    await pause(QUIET);
    writing.end();
    expect(told).toEqual([]);
  });
});
