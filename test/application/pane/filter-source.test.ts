import type { StandingFilter } from "#application/ports/workbook.port";
import { followFilters } from "#application/pane/filter-source";
import { openSample, type OpenSample } from "#test/workbench/host/open-sample";
import { done } from "#application/ports/result";
import { given } from "./open-pane.ts";

const SHEET = "Fordshire";
/** Rows of the sample's sheet that are lines, 0-based: below title, headings and a note. */
const at = (sheet: string) => ({ sheet, areas: [{ top: 5, left: 0, bottom: 5, right: 0 }] });

describe("rows of the sample's source that are behind a figure", () => {
  let sample: OpenSample;
  beforeAll(async () => {
    sample = await openSample();
    given(await sample.pane.recount({}));
  });
  afterAll(() => sample.host.close());
  const hidden = (): number => sample.model.sheet(SHEET)!.hiddenRows.size;

  it("are left alone in sight, count after count: the figures do not move, and a count shows all rows again", async () => {
    const { pane, model } = sample;
    const figure = () => model.sheet("TP Bridge")!.columns.map((column) => [...(column?.values ?? [])]);
    const before = figure();
    const trace = given(await pane.traceFigure({ sheet: "TP Bodies", row: 6, column: 2 }, 5));
    if (trace.from.kind !== "rows") throw new Error("TP Bodies, C7 is a sum of rows.");
    const [where] = trace.from.rows.where;
    const answer = given(await pane.filterRows(where!.sheet, where!.rows));
    expect(answer).toMatchObject({ shown: where!.rows.length });
    expect(hidden()).toBe(answer.hidden);
    expect(where!.rows.some((row) => model.sheet(SHEET)!.hiddenRows.has(row))).toBe(false);
    expect(given(await pane.filterOn(SHEET))).toEqual({ sheet: SHEET, shown: answer.shown, hidden: answer.hidden });
    given(await pane.recount({}));
    expect([hidden(), given(await pane.filterOn(SHEET)), figure()]).toEqual([0, null, before]);
  });

  it("are refused where no line stands", async () => {
    expect(given(await sample.pane.filterRows(SHEET, [0]))).toEqual({ why: "no-tp-row" });
    expect(given(await sample.pane.showAllRows(SHEET))).toBe(0);
  });
});

describe("the filter on the sheet in front", () => {
  it("is asked for when another sheet comes to the front and while it stands, and never of a sheet of ours", async () => {
    const asked: (string | null)[] = [];
    const told: (StandingFilter | null)[] = [];
    let standing: StandingFilter | null = null;
    const follow = followFilters(
      {
        standingFilter: (sheet) => {
          asked.push(sheet);
          return Promise.resolve(done(standing));
        },
      },
      (filter) => told.push(filter),
    );
    const select = async (cells: Parameters<typeof follow>[0]): Promise<void> => {
      follow(cells);
      await new Promise(setImmediate);
    };
    await select(at("Spend"));
    await select(at("Spend"));
    await select(null);
    expect([asked, told]).toEqual([["Spend"], [null]]);
    await select(at("TP Bodies"));
    standing = { sheet: "Spend", shown: 2, hidden: 9 };
    await select(at("Spend"));
    await select(at("Spend"));
    expect(asked).toEqual(["Spend", "Spend", "Spend"]);
    expect(told.slice(1)).toEqual([null, standing, standing]);
    await select(at("TP Bodies"));
    expect([asked.length, told.at(-1)]).toEqual([3, null]);
  });
});
