import { FakeWorkbook } from "#test/fakes/fake-workbook";
import { openBorder } from "./open-border.ts";

const REQUEST = { now: "22/11/2026 14:03:07", version: "0.1.0" };
const ROWS = [
  ["Body", "Service", "Gross £000"],
  ["County", "Fostering", 100],
];

describe("rows that were shown, asked about over the worker's border", () => {
  it("stand as they were read, and not once somebody has read anew or a sheet has come", async () => {
    const book = new FakeWorkbook();
    await book.addSheets([{ name: "Spend", rows: ROWS }]);
    const { looking, rechecking, close } = openBorder(book);
    try {
      const looked = await looking(REQUEST);
      if (!looked.ok) throw new Error(looked.error.message);
      const shown = { rows: [{ sheet: "Spend", row: 1 }], round: looked.value.round };
      expect(await rechecking(shown)).toEqual({ ok: true, value: true });
      const again = await looking(REQUEST);
      expect(await rechecking(shown)).toEqual({ ok: true, value: false });
      const younger = { ...shown, round: again.ok ? again.value.round : 0 };
      expect(await rechecking(younger)).toEqual({ ok: true, value: true });
      await book.addSheets([{ name: "More", rows: ROWS }]);
      expect(await rechecking(younger)).toEqual({ ok: true, value: false });
    } finally {
      close();
    }
  });
});
