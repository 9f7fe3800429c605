import type { RawCell } from "#domain/ledger/cells";
import { type LookedPlace, lookingAt, recounting } from "#application/pane/reckon-for-pane";
import type { Result } from "#application/ports/result";
import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { AnswerGatherer, handOver } from "#worker/answer-parts";
import { packPlace, unpackPlace } from "#worker/pack-place";

const REQUEST = { now: "22/11/2026 14:03:07", version: "0.1.0" };
const HEAD = ["Body", "Service", "Gross £000"];
/** Rows of a service alternate with others, over two sheets, so that a group goes from source to source and back. */
const rowsOf = (body: string, count: number): readonly (readonly RawCell[])[] =>
  Array.from({ length: count }, (_, at) => [body, at % 2 === 0 ? "Fostering" : `Service ${String(at)}`, at + 1]);

async function bookOf(sheets: Readonly<Record<string, number>>): Promise<FakeWorkbook> {
  const book = new FakeWorkbook();
  const added = Object.entries(sheets).map(([name, count]) => ({
    name,
    rows: [...(name === "One" ? [["Spend of the county"], []] : []), HEAD, ...rowsOf(name, count)],
  }));
  await book.addSheets(added);
  return book;
}

function given<P extends LookedPlace>(answer: Result<P, unknown>): P {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
}

/** Through the border and out again. */
async function across<P extends LookedPlace>(place: P): Promise<P> {
  const gatherer = new AnswerGatherer();
  const rest = await handOver(place, (part) => gatherer.take(structuredClone(part)));
  const { packed, lines } = gatherer.whole(structuredClone(rest));
  return unpackPlace(packed, lines, () => Promise.resolve());
}

describe("what the pane is told, packed for the way from the worker", () => {
  it("comes out as it went in: every group, every row, every print", async () => {
    const place = given(await lookingAt(await bookOf({ One: 7, Two: 5 }))(REQUEST));
    const fostering = place.view.tags.inTotal.find(({ name }) => name === "Fostering");
    const places = fostering?.rows.map(({ sheet, row }) => `${sheet} ${String(row)}`).sort();
    expect(places).toEqual(["One 3", "One 5", "One 7", "One 9", "Two 1", "Two 3", "Two 5"]);
    expect(await across(place)).toEqual(place);
  });

  it("comes out as it went in with the rows of a misspelt theme", async () => {
    const book = new FakeWorkbook();
    const themes = ["Older people", "Older poeple", "Older people", "Older poeple"];
    const rows = themes.map((theme, at) => ["One", "Care", theme, at + 1]);
    await book.addSheets([{ name: "One", rows: [["Body", "Service", "Theme", "Gross £000"], ...rows] }]);
    const place = given(await lookingAt(book)(REQUEST));
    expect(place.view.tags.near?.map(({ rows: found }) => found.map(({ row }) => row))).toEqual([[2, 4]]);
    expect(await across(place)).toEqual(place);
  });

  it("comes out as it went in after a Recount, and from a workbook without spend", async () => {
    const book = await bookOf({ One: 7, Two: 5 });
    const counted = given(await recounting(book)({ ...REQUEST, amendments: {} }));
    expect(await across(counted)).toEqual(counted);
    const empty = given(await lookingAt(new FakeWorkbook())(REQUEST));
    expect(await across(empty)).toEqual(empty);
  });

  it("is no more objects for a source of many rows than for one of few", async () => {
    const objectsIn = (value: unknown): number =>
      typeof value !== "object" || value === null || ArrayBuffer.isView(value)
        ? 0
        : Object.values(value).reduce((sum: number, part) => sum + objectsIn(part), 1);
    const ofOneGroup = async (rows: number): Promise<number> => {
      const book = new FakeWorkbook();
      await book.addSheets([
        { name: "One", rows: [HEAD, ...Array.from({ length: rows }, () => ["One", "Fostering", 1])] },
      ]);
      return objectsIn(packPlace(given(await lookingAt(book)(REQUEST))));
    };
    expect(await ofOneGroup(500)).toBe(await ofOneGroup(20));
  });
});
