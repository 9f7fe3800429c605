/** @jest-environment node */
import { setTimeout as pause } from "node:timers/promises";
import * as Comlink from "comlink";
import { breathe } from "#main/breathe";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { inPieces } from "#test/fakes/in-pieces";
import { type Core, core } from "#worker/core";
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

/** A core that reckons for ever wherever it looks, and reads a file only once it is told to. */
function busyCore(): { readonly busy: Core; readonly readOn: () => void } {
  let readOn = (): void => undefined;
  const readFile: Core["readFile"] = () =>
    new Promise((resolve) => (readOn = () => resolve({ ok: true, value: { kind: "rows", rows: [] } })));
  return { busy: { ...core, look: () => new Promise(() => undefined), readFile }, readOn: () => readOn() };
}

/** A core that begins to count its rounds at 1, and holds rows of that round to stand. */
function newCore(): Core {
  return {
    ...core,
    look: async (...asked) => {
      const looked = await core.look(...asked);
      return looked.ok ? { ok: true, value: { ...looked.value, round: 1 } } : looked;
    },
    recheck: (_workbook, { round }) => Promise.resolve({ ok: true, value: round === 1 }),
  };
}

/** Workers of which the first reckons for ever and the others are as they should be. */
function workers(cores: readonly Core[] = []) {
  const ports: MessagePort[] = [];
  let terminated = 0;
  const start = (): Worker => {
    const { port1: inside, port2: outside } = new MessageChannel();
    const given = cores[ports.length / 2];
    if (given || ports.length > 0) Comlink.expose(given ?? core, inside);
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

describe("a worker in which another job is under way", () => {
  it("goes on with it: the one that is stopped ends, and the other is answered", async () => {
    const { busy, readOn } = busyCore();
    const all = workers([busy]);
    try {
      const { looking, readFile } = coreInWorker({ start: all.start, workbook: inPieces(new FakeWorkbook()), breathe });
      const read = readFile({ name: "a.csv", bytes: new ArrayBuffer(0) } as never);
      expect(await looking(REQUEST, () => false)).toMatchObject({ ok: false, error: { code: "cancelled" } });
      expect([all.started(), all.terminated()]).toEqual([1, 0]);
      readOn();
      expect(await read).toMatchObject({ ok: true });
      // Nothing else is under way now.
      expect(await looking(REQUEST, () => false)).toMatchObject({ ok: false });
      expect([all.started(), all.terminated()]).toEqual([2, 1]);
    } finally {
      all.close();
    }
  });

  it("never writes for a job that was stopped", async () => {
    const book = inPieces(new FakeWorkbook());
    const writeBook = jest.spyOn(book, "writeBook");
    const watched = watchReckoning(book, () => false);
    expect(await watched.stopped).toBe("stopped");
    expect(await watched.workbook.writeBook(EMPTY)).toMatchObject({ ok: false, error: { code: "cancelled" } });
    expect(writeBook).not.toHaveBeenCalled();
    watched.end();
  });
});

it("rows that a worker read are not held to stand by the next one, whose rounds begin again", async () => {
  const book = new FakeWorkbook();
  await book.addSheets([{ name: "Spend", rows: SPEND }]);
  const stops = { ...newCore(), recount: () => new Promise<never>(() => undefined) };
  const all = workers([stops, newCore()]);
  try {
    const { looking, recounting, rechecking } = coreInWorker({ start: all.start, workbook: inPieces(book), breathe });
    const shown = async () => {
      const looked = await looking({ now: REQUEST.now, version: REQUEST.version });
      return { rows: [{ sheet: "Spend", row: 1 }], round: looked.ok ? looked.value.round : 0 };
    };
    const first = await shown();
    expect(await rechecking(first)).toEqual({ ok: true, value: true });
    await recounting(REQUEST, () => false);
    const second = await shown();
    expect(all.terminated()).toBe(1);
    expect(await rechecking(first)).toEqual({ ok: true, value: false });
    expect(await rechecking(second)).toEqual({ ok: true, value: true });
  } finally {
    all.close();
  }
});
