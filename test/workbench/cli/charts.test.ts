import { openXlsx } from "#workbench/files/open-xlsx";
import { chartPreview, type ChartPreview } from "#workbench/model/chart-preview";
import { countAndSave, countFixture, readFixture } from "#test/support/run-job";
import { breaches } from "../files/chart-schema.ts";
import { partsOf } from "../files/parts.ts";

/** Reckoned by hand, in thousands. */
interface Expected {
  readonly reported: number;
  readonly apportioned: number;
  readonly totalPlaceSpend: number;
  readonly netPlaceSpend: number;
  readonly byTheme: Readonly<Record<string, number>>;
  readonly byAgency: Readonly<Record<string, number>>;
}
const expected = JSON.parse(readFixture("fordshire", "expected.json")) as Expected;
const inPounds = (thousands: number): number => thousands * 1000;

const previews = (bytes: Uint8Array): ChartPreview[] => {
  const model = openXlsx(bytes);
  return model.sheets.flatMap(({ charts }) => charts.map((chart) => chartPreview(model, chart)!));
};

describe("the charts of a count", () => {
  let bytes: Uint8Array;
  let path: string;
  beforeAll(async () => ({ bytes, path } = await countFixture("fordshire")));

  it("are three, each as the schema has it", () => {
    const parts = partsOf(bytes);
    const paths = Object.keys(parts).filter((each) => /^xl\/(charts|drawings)\/[^/]*\.xml$/.test(each));
    expect(paths.filter((each) => each.startsWith("xl/charts/"))).toHaveLength(3);
    expect(paths.flatMap((each) => breaches(parts[each]!))).toEqual([]);
  });

  it("show the levels of the bridge, and the falls between them", () => {
    const [bridge] = previews(bytes);
    const pounds = (name: string): readonly (number | null)[] =>
      bridge!.series.find((each) => each.name === name)!.values;
    const [reported = 0, apportioned = 0, total = 0, net = 0] = [
      ...[expected.reported, expected.apportioned, expected.totalPlaceSpend, expected.netPlaceSpend],
    ].map(inPounds);
    expect(pounds("Figure")).toEqual([reported, 0, apportioned, 0, total, 0, net]);
    expect(pounds("Base")).toEqual([0, apportioned, 0, total, 0, net, 0]);
    expect(pounds("Taken away")).toEqual([0, reported - apportioned, 0, apportioned - total, 0, total - net, 0]);
    expect(bridge!.categories[4]).toBe("Total\n2,638.9");
  });

  it("show every theme's whole, and every shared theme", () => {
    const [, spending, shared] = previews(bytes);
    const bySize = Object.entries(expected.byTheme).toSorted(([, a], [, b]) => b - a);
    expect(spending!.categories.map((theme, at) => [theme, sumAt(spending!, at)])).toEqual(
      bySize.map(([theme, thousands]) => [theme, inPounds(thousands)]),
    );
    expect(spending!.series.map(({ name }) => name)).toEqual(
      Object.entries(expected.byAgency)
        .toSorted(([, a], [, b]) => b - a)
        .map(([name]) => name),
    );
    expect(shared!.categories).toEqual(["Community safety", "Drugs & alcohol"]);
    expect(shared!.series.map(({ name, colour }) => [name, colour])).toEqual(
      spending!.series.map(({ name, colour }) => [name, colour]),
    );
  });

  it("are found again by a second run on the saved workbook: none is added, none changed", async () => {
    const again = await countAndSave([path]);
    const [before, after] = [partsOf(bytes), partsOf(again.bytes)];
    const drawn = (parts: Record<string, string>): string[] =>
      Object.keys(parts).filter((each) => /^xl\/(charts|drawings)\//.test(each));
    expect(drawn(after)).toEqual(drawn(before));
    for (const each of drawn(before)) expect(after[each]).toBe(before[each]);
  });
});

function sumAt({ series }: ChartPreview, at: number): number {
  return series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
}
