import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { placeNet } from "#functions/net.fn";
import { placeTotal } from "#functions/total.fn";
import type { FunctionDeclarations } from "#workbench/host/functions/function-metadata";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import { FunctionsBook } from "./functions-book.ts";

/** functions.json as the build writes it. */
const declared = JSON.parse(
  readFileSync(new URL("../../functions/functions.reviewed.json", import.meta.url), "utf8"),
) as FunctionDeclarations["metadata"];

describe("the add-in's own functions, in cells", () => {
  let book: FunctionsBook;
  const page = globalThis as { CustomFunctions?: unknown };
  beforeEach(async () => {
    book = await FunctionsBook.open(declared.functions, declared.allowErrorForDataTypeAny);
    // In a page the runtime's namespace is a global; here the functions run in the test's own realm.
    page.CustomFunctions = book.session.window.CustomFunctions;
    book.associate({ TOTAL: placeTotal, NET: placeNet });
    book.enter({ A1: 100.1, A2: -20, A3: 30, B1: 0.5, B2: 0.5, B3: 1, C3: 1, D1: 5, D2: 0, D3: 0 });
  });
  afterEach(() => {
    delete page.CustomFunctions;
    book.session.close();
  });

  it("count a place, and follow its figures", async () => {
    // 50.05 - 10 + 30; the third line is paid on; 2.50 of income.
    book.enter({ F1: "=PLACE.TOTAL(A1:A3,B1:B3)", F2: "=PLACE.TOTAL(A1:A3,B1:B3,C1:C3)" });
    book.enter({ F3: "=PLACE.NET(A1:A3,D1:D3,B1:B3)", F4: "=F3-F1" });
    expect(await Promise.all(["F1", "F2", "F3"].map((cell) => book.after(cell)))).toEqual([70.05, 40.05, 67.55]);
    expect(book.shown("F4")).toBeCloseTo(-2.5, 10);
    book.enter({ B3: 0.5 });
    expect(await book.after("F1", 70.05)).toBe(55.05);
  });

  it("name the cell that they cannot count", async () => {
    book.enter({ A2: "=1/0", F1: "=PLACE.TOTAL(A1:A3,B1:B3)" });
    expect(await book.after("F1")).toBe("#VALUE!");
    const place = { sheet: book.sheet.id, area: { top: 0, left: 5, bottom: 0, right: 5 } };
    expect(book.session.user.errorMessage(place)).toContain("gross, cell 2 holds the error #DIV/0!");
  });

  it("are saved as Excel saves functions of add-ins, with their last value", async () => {
    book.enter({ F1: "=PLACE.TOTAL(A1:A3,B1:B3)" });
    await book.after("F1");
    const file = saveXlsx(book.model);
    const sheet = strFromU8(unzipSync(file)["xl/worksheets/sheet1.xml"]!);
    expect(sheet).toContain("_xldudf_PLACE_TOTAL(A1:A3,B1:B3)");
    const again = openXlsx(file).sheets[0]!;
    expect([again.formula(0, 5)?.text, again.value(0, 5)]).toEqual(["=PLACE.TOTAL(A1:A3,B1:B3)", 70.05]);
  });
});
