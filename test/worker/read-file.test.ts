/** @jest-environment node */
import type { RawCell } from "#domain/ledger/cells";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { core } from "#worker/core";
import { openBorder } from "./open-border.ts";

type Rows = readonly (readonly RawCell[])[];
const MOST_CELLS = 10_000;
const ROWS = 12_345;

const csv = (rows: number): Uint8Array =>
  new TextEncoder().encode(Array.from({ length: rows }, (_, at) => `payee ${at},${at}.5,07`).join("\n"));
const cells = (rows: number): Rows => Array.from({ length: rows }, (_, at) => [`payee ${at}`, at + 0.5, "07"]);
const file = { name: "partner.csv", bytes: csv(ROWS) };

describe("a file read by the core", () => {
  it("is given piece by piece, none too large to take over at once, every row once", async () => {
    const pieces: Rows[] = [];
    const read = await core.readFile(file, (rows) => void pieces.push(rows));
    expect(read).toEqual({ ok: true, value: { kind: "rows", rows: [] } });
    expect(pieces.flat()).toEqual(cells(ROWS));
    for (const piece of pieces) expect(piece.flat().length).toBeLessThanOrEqual(MOST_CELLS);
  });

  it("waits until a piece has been taken before it gives the next", async () => {
    let isTaking = false;
    await core.readFile(file, async () => {
      expect(isTaking).toBe(false);
      isTaking = true;
      await Promise.resolve();
      isTaking = false;
    });
    expect(isTaking).toBe(false);
  });
});

describe("a file read across the border of a worker", () => {
  const { readFile, close } = openBorder(new FakeWorkbook());
  afterAll(() => close());

  it("comes back whole", async () => {
    expect(await readFile(file)).toEqual({ ok: true, value: { kind: "rows", rows: cells(ROWS) } });
  });

  it("can be read a second time: its bytes stay on this side", async () => {
    await readFile(file);
    expect(file.bytes).toEqual(csv(ROWS));
  });

  it("is refused in the words of its reader", async () => {
    const read = await readFile({ name: "nil.csv", bytes: new Uint8Array(0) });
    expect(read).toMatchObject({ ok: false, error: { code: "empty-file" } });
  });
});
