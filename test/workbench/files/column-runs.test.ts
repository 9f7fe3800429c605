import { edited, SHEET } from "./edited.ts";
import { oneSheet, type Parts } from "./parts.ts";

const run = (min: number, max: number, attributes: string): string => `<col min="${min}" max="${max}" ${attributes}/>`;
const TEN = 'width="10" customWidth="1"';
const TWENTY = 'width="20" customWidth="1"';
/** Excel's own way to give all the columns that are left one width. */
const TO_THE_LAST = run(5, 16_384, TWENTY);

function withColumns(runs: string): Parts {
  const parts = oneSheet('<row r="1"><c r="A1"><v>1</v></c></row>');
  return { ...parts, [SHEET]: parts[SHEET]!.replace("<sheetData>", `<cols>${runs}</cols><sheetData>`) };
}

describe("columns of a sheet, some of which changed", () => {
  it("stand on their own, and the runs around them as they were", () => {
    const { after } = edited(withColumns(run(1, 3, TEN) + TO_THE_LAST), ({ sheets: [sheet] }) => {
      // Points: a character is 5.25 of them.
      sheet!.columnWidths.set(1, 21).set(3, 42).set(4, 63);
      sheet!.hiddenColumns.add(9);
    });
    const runs = [
      run(1, 1, TEN),
      run(2, 2, 'width="4" customWidth="1"'),
      run(3, 3, TEN),
      run(4, 4, 'width="8" customWidth="1"'),
      run(5, 5, 'width="12" customWidth="1"'),
      run(6, 9, TWENTY),
      run(10, 10, `${TWENTY} hidden="1"`),
      run(11, 16_384, TWENTY),
    ];
    expect(after[SHEET]).toContain(`<cols>${runs.join("")}</cols>`);
  });

  it("are one run again where all of a run changed to the same", () => {
    const { after } = edited(withColumns(TO_THE_LAST), ({ sheets: [sheet] }) => {
      for (let column = 4; column < 16_384; column++) sheet!.columnWidths.set(column, 52.5);
    });
    expect(after[SHEET]).toContain(`<cols>${run(5, 16_384, TEN)}</cols>`);
  });
});
