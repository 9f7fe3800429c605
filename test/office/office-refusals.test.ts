import { refusalOf, valueOf } from "./contract/answer.ts";
import { openOffice } from "./office-bench.ts";
import { sheetPlan } from "./plans.ts";

type Office = Awaited<ReturnType<typeof openOffice>>;
const SPEND = {
  name: "Spend",
  rows: [
    ["Payee", "Amount"],
    ["Acme", 1],
  ],
};

describe("what the adapter makes of Excel's silences and refusals", () => {
  let office: Office | undefined;
  const open = async (...given: Parameters<typeof openOffice>): Promise<Office> =>
    (office = await openOffice(...given));
  afterEach(() => {
    office?.session.close();
    office = undefined;
  });

  test("an answer that never comes is `no-answer`, at any round trip", async () => {
    for (const sync of [1, 2, 3]) {
      const { port, session } = await openOffice([SPEND], { timeoutSeconds: 0.2 });
      session.faults.add({ kind: "hang", sync });
      expect(refusalOf(await port.writeSheets([sheetPlan("TP A")]))).toEqual({ code: "no-answer", seconds: 0.2 });
      session.close();
    }
  });

  test("an error that we do not know is thrown with its cause", async () => {
    const { port, session } = await open([SPEND]);
    session.faults.add({ kind: "fail", sync: 1, code: "InvalidReference" });
    await expect(port.survey()).rejects.toThrow("InvalidReference");
  });

  test("trouble of Excel's own is `excel-failed`, in Excel's word", async () => {
    const { port, session } = await open([SPEND]);
    session.faults.add({ kind: "fail", sync: 1, code: "GeneralException" });
    const refused = { code: "excel-failed", answer: "GeneralException", sheet: "" };
    expect(refusalOf(await port.survey())).toEqual(refused);
  });

  test("a sheet that a co-author deletes meanwhile is `sheet-missing`", async () => {
    const { port, session } = await open([SPEND, { name: "Other", rows: [["x"]] }]);
    session.faults.add({ kind: "meanwhile", sync: 2, change: (model) => model.removeSheet(model.sheet("Spend")!) });
    expect(refusalOf(await port.readSheet("Spend"))).toEqual({ code: "sheet-missing", sheet: "Spend" });
  });

  test("reads less at once where an answer was too large", async () => {
    const rows = Array.from({ length: 300 }, (_, row) => [row, row < 100 ? "short" : "long ".repeat(800)]);
    const { port, session } = await open([{ name: "Long", rows }], { payloadBytes: 1_000_000 });
    session.faults.add({ kind: "fail", sync: 2, code: "ResponsePayloadSizeLimitExceeded" });
    const cells = valueOf(await port.readSheet("Long"));
    expect(cells.columns[0]).toEqual(rows.map(([number]) => number));
    expect(cells.columns[1]?.[299]).toHaveLength(4000);
  });
});
