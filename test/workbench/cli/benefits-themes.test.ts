import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx } from "#workbench/files/open-xlsx";
import { countAndSave, fileOf, scratch } from "#test/support/run-job";

const LINES = [
  "Ford,Work,Care,100",
  "Ford,Rent,HOUSING benefit,20",
  "Ford,Age,benefits - pensioner,3",
  "Ford,Fuel,Fuel*,0.40",
];

/** Benefits as the tool counts them, in pounds, and as TP Views shows them. */
async function benefits(stated: string | null): Promise<unknown[]> {
  const folder = scratch();
  writeFileSync(join(folder, "place.json"), JSON.stringify(stated === null ? {} : { benefitsThemes: stated }));
  const csv = fileOf("spend.csv", ["Body,Service,Theme,Amount (£)", ...LINES].join("\n"));
  const { outcome, bytes } = await countAndSave([csv], folder);
  const views = openXlsx(bytes).sheet("TP Views")!;
  const row = Array.from({ length: 30 }, (_, at) => at).find((at) => views.value(at, 1) === "Benefits and pensions")!;
  return [outcome.counted.count.benefitsPence / 100, views.value(row, 2)];
}

describe("benefits, as the tool counts them and as the sheet's own sum does", () => {
  it("themes that begin with the word, whatever their capitals", async () => {
    expect(await benefits(null)).toEqual([3, 3]);
  });

  it("themes stated on TP Place, whatever their capitals, each once, and signs in them are letters", async () => {
    expect(await benefits("Housing Benefit; housing  benefit; Fuel*; C*")).toEqual([20.4, 20.4]);
  });
});
