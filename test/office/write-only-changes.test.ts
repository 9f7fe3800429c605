import fc from "fast-check";
import type { RawCell } from "#domain/ledger/cells";
import { standsAsPlanned } from "#office/changed-rows";
import type { SourceColumnsPlan } from "#sheets/plan/sheet-plan";
import type { SheetModel } from "#workbench/model/sheet";
import { refusalOf, valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";
import { column, sourcePlan } from "./plans.ts";

type Office = Awaited<ReturnType<typeof openOffice>>;
type Rows = readonly (readonly RawCell[])[];

/** Texts that look like something else among them: of some `formulas` does not tell what they are. */
const CELLS: readonly RawCell[] = [
  null,
  "",
  "Roads",
  "a longer word",
  "=1+1",
  "'quoted",
  "#N/A",
  "0071",
  "TRUE",
  71,
  0,
];
const ROWS = 150;
const HEADINGS = ["TP Row", "TP Theme", "TP Share override"];

function draft(rows: number) {
  return {
    name: "Spend",
    rows: [["Payee", "Amount"], ...Array.from({ length: rows }, (_, at) => [`payee ${at}`, at])],
  };
}

/** Two blocks of values with a formula between them, as tags and figures stand. */
function planOf(rows: Rows): SourceColumnsPlan {
  const of = (at: number): RawCell[] => rows.map((row) => row[at] ?? null);
  const values = HEADINGS.map((heading, at) => column(heading, of(at)));
  const columns = [...values.slice(0, 2), column("TP Read", "=$B2*2"), ...values.slice(2)];
  return sourcePlan("Spend", columns, { firstColumn: 2, rows: rows.length });
}

function longRows(count = ROWS): RawCell[][] {
  return Array.from({ length: count }, (_, row) => [`S01-${String(row).padStart(6, "0")}`, `theme ${row % 7}`, 0.5]);
}

/** What stands after the plan was written where nothing of ours stood before. */
async function writtenWhole(plan: SourceColumnsPlan, rows: number): Promise<unknown> {
  const office = await openOffice([draft(rows)]);
  try {
    valueOf(await office.port.writeSourceColumns([plan]));
    return pictureOf(office);
  } finally {
    office.session.close();
  }
}

function pictureOf({ model }: Office): unknown {
  const sheet = model.sheet("Spend")!;
  const { bottom, right } = sheet.usedArea()!;
  return Array.from({ length: bottom + 1 }, (_, row) =>
    Array.from({ length: right + 1 }, (_each, at) => [
      sheet.value(row, at),
      sheet.formula(row, at)?.text,
      model.styles.style(sheet.styleIndex(row, at)),
    ]),
  );
}

describe("columns that are written a second time", () => {
  let office: Office;
  let sheet: SheetModel;
  const write = async (plan: SourceColumnsPlan): Promise<void> => {
    valueOf(await office.port.writeSourceColumns([plan]));
  };
  const begin = async (plan: SourceColumnsPlan, rows = ROWS): Promise<void> => {
    office = await openOffice([draft(rows)], { payloadBytes: 3_000 });
    sheet = office.model.sheet("Spend")!;
    await write(plan);
  };
  const asked = async (work: () => Promise<void>): Promise<number> => {
    const before = office.session.counters.requestBytes;
    await work();
    return office.session.counters.requestBytes - before;
  };
  const type = (row: number, at: number, entry: string | number): void => {
    const area = { top: row, left: at, bottom: row, right: at };
    expect(office.session.user.enter({ sheet: sheet.id, area }, [[entry]]).ok).toBe(true);
  };
  afterEach(() => office.session.close());

  test("ask for next to nothing where all stands as planned, and for one row where one is another", async () => {
    const rows = longRows();
    await begin(planOf(rows));
    const again = await asked(() => write(planOf(rows)));
    const oneMore = await asked(() => write(planOf(rows.map((row, at) => (at === 100 ? [row[0]!, "new", 0.5] : row)))));
    // By hand: 150 rows of some 30 characters would be 4,500; a call is some 450, and a request as much again.
    expect(oneMore - again).toBeGreaterThan(0);
    expect(oneMore - again).toBeLessThan(2_000);
    expect(sheet.value(101, 3)).toBe("new");
  });

  const tampered: readonly (readonly [string, () => void])[] = [
    ["a word in a cell of ours", () => type(5, 3, "mine")],
    ["a number in a cell of words", () => type(5, 2, 71)],
    ["a formula that comes to what stood there", () => type(6, 3, '="theme "&5')],
    ["a cell that was emptied", () => type(7, 4, "")],
    ["a word in a cell that was to be empty", () => type(8, 5, "word")],
    ["a figure's formula written over", () => type(9, 4, 1)],
    [
      "the format of a cell",
      () => {
        const bold = office.model.styles.indexOf({ ...office.model.styles.style(0), numberFormat: "0.00%" });
        office.session.user.edit(() => sheet.ensureColumn(3).styles.set(10, bold));
      },
    ],
    [
      "a sort of our own columns",
      () => {
        const down = Array.from({ length: ROWS }, (_, row) => [sheet.value(ROWS - row, 2), sheet.value(ROWS - row, 3)]);
        down.forEach(([id, theme], row) => {
          type(row + 1, 2, String(id));
          type(row + 1, 3, String(theme));
        });
      },
    ],
  ];
  test.each(tampered)("leave nothing of %s", async (_what, tamper) => {
    const plan = planOf(longRows());
    await begin(plan);
    tamper();
    expect(pictureOf(office)).not.toEqual(await writtenWhole(plan, ROWS));
    await write(plan);
    expect(pictureOf(office)).toEqual(await writtenWhole(plan, ROWS));
  });

  test("stand right when the council deleted a row with ours beside it", async () => {
    await begin(planOf(longRows()));
    for (let row = 11; row <= ROWS; row++) {
      for (let at = 0; at <= 5; at++) {
        const next = sheet.value(row + 1, at);
        type(row, at, at === 4 ? `=$B${row + 1}*2` : typeof next === "number" ? next : String(next ?? ""));
      }
    }
    const rest = longRows().filter((_, row) => row !== 10);
    await write(planOf(rest));
    const values = Array.from({ length: ROWS }, (_, row) => [2, 3, 5].map((at) => sheet.value(row + 1, at)));
    expect(values).toEqual([...rest, [null, null, null]]);
  });

  test("are written whole where they hold so much that Excel will not give it", async () => {
    const plan = planOf(longRows());
    await begin(plan);
    type(5, 3, "mine");
    // The looks before are two, and the first answer is the first chunk of cells.
    office.session.faults.add({
      kind: "fail",
      sync: office.session.counters.syncs + 3,
      code: "ResponsePayloadSizeLimitExceeded",
      when: "after",
    });
    await write(plan);
    expect(pictureOf(office)).toEqual(await writtenWhole(plan, ROWS));
  });

  test("stay as they were where the officer stops while they are looked at", async () => {
    await begin(planOf(longRows()));
    const before = pictureOf(office);
    const stopped = await office.port.writeSourceColumns([planOf(longRows().map(() => ["x", "y", 1]))], () => false);
    expect(refusalOf(stopped)).toEqual({ code: "cancelled" });
    expect(pictureOf(office)).toEqual(before);
  });
});

const anyRow = fc.tuple(...HEADINGS.map(() => fc.constantFrom(...CELLS)));
const anyEdit = fc.record({
  row: fc.integer({ min: 1, max: 12 }),
  at: fc.integer({ min: 2, max: 5 }),
  entry: fc.oneof(fc.constantFrom("", "'=1+1", "'#N/A", "#N/A", "''quoted", "=1+1", "0071", "'0071"), fc.integer()),
});

test("whatever stood there, whoever edited it: after a second writing stands what a first would have written", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRow, { minLength: 12, maxLength: 12 }),
      fc.array(fc.option(anyRow), { minLength: 12, maxLength: 12 }),
      fc.array(anyEdit, { maxLength: 4 }),
      async (before, changes, edits) => {
        const after = before.map((row, at) => changes[at] ?? row);
        const office = await openOffice([draft(12)], { payloadBytes: 3_000 });
        try {
          valueOf(await office.port.writeSourceColumns([planOf(before)]));
          const sheet = office.model.sheet("Spend")!.id;
          for (const { row, at, entry } of edits) {
            const area = { top: row, left: at, bottom: row, right: at };
            office.session.user.enter({ sheet, area }, [[entry]]);
          }
          valueOf(await office.port.writeSourceColumns([planOf(after)]));
          expect(pictureOf(office)).toEqual(await writtenWhole(planOf(after), 12));
        } finally {
          office.session.close();
        }
      },
    ),
    { numRuns: 30 },
  );
});

/** By what Excel documents of `Range.formulas`: a formula's text, of any other cell its value, of an empty one "". */
test.each([
  ["Roads", "Roads", true],
  ["Roads", "roads", false],
  [71, 71, true],
  ["71", 71, false],
  [71, "71", false],
  [null, "", true],
  ["", "", true],
  [null, 0, false],
  [true, true, true],
  ["TRUE", true, false],
  ["=1+1", "=1+1", false],
  ["'quoted", "'quoted", false],
  ["#N/A", "#N/A", false],
  [{ formula: "=A1" }, "=A1", false],
] as const)("of %j stands %j: %s", (planned, standing, isSame) => {
  expect(standsAsPlanned(planned, standing)).toBe(isSame);
});
