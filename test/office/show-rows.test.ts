import type { WorkbookPort } from "#application/ports/workbook.port";
import { areaName } from "#workbench/model/address";
import { valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";

type Office = Awaited<ReturnType<typeof openOffice>>;

const LAST_ROW = 4_000;
const LEDGER = { name: "Ledger", rows: Array.from({ length: LAST_ROW }, (_, row) => [`payee ${String(row)}`, row]) };

/**
 * Excel with ExcelApi 1.18, whose library gives areas the method that ranges have had from the start; the library here ends
 * at 1.15, and both say the same to the host.
 */
async function openNewer(): Promise<Office> {
  const office = await openOffice([LEDGER], { selectsApart: true });
  const { Range, RangeAreas } = office.session.Excel;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- lent to another class, which calls it as its own
  RangeAreas.prototype.select = Range.prototype.select;
  return office;
}

describe("rows apart where Excel can select them", () => {
  let office: Office;
  beforeAll(async () => {
    office = await openNewer();
  });
  afterAll(() => office.session.close());
  const show = async (rows: Parameters<WorkbookPort["showRows"]>[1]): Promise<number> =>
    valueOf(await office.port.showRows("Ledger", rows));
  const selected = async (): Promise<readonly string[]> =>
    valueOf(await office.port.selectedCells())!.areas.map(areaName);

  it("are all selected, over the used columns", async () => {
    expect(await show([8, 1, 3, 2, 8])).toBe(4);
    expect(await selected()).toEqual(["A2:B4", "A9:B9"]);
    expect(await show([5])).toBe(1);
    expect(await selected()).toEqual(["A6:B6"]);
  });

  it("are selected as far as one address can name them, from the top, and their number is told", async () => {
    const odd = Array.from({ length: LAST_ROW / 2 }, (_, at) => 2 * at + 1);
    const count = await show(odd);
    expect(await selected()).toEqual(odd.slice(0, count).map((row) => `A${String(row + 1)}:B${String(row + 1)}`));
    // No address is longer than "A4000:B4000,": 8,192 characters hold at least 682 of them.
    expect(count).toBeGreaterThan(600);
    expect(count).toBeLessThan(odd.length);
  });
});
