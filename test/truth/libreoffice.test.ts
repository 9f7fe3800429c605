import { join } from "node:path";
import { runReturn } from "#workbench/cli/run-return";
import { Calculator } from "#workbench/formulas/calculator";
import { openXlsx } from "#workbench/files/open-xlsx";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { CellValue } from "#workbench/model/cell";
import { chartPreview } from "#workbench/model/chart-preview";
import type { WorkbookModel } from "#workbench/model/workbook";
import { compareFormulas } from "#test/support/compare-formulas";
import { libreOffice, recalculate } from "#test/support/libreoffice";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";

const PLACES = ["fordshire", "chainshire", "mixedshire", "creditshire"] as const;
const FOLDER = join(__dirname, "../fixtures/places");
/** A month of a council's payments, as published: plain ranges, amounts as text, thousands of rows. */
const TYNESIDE = join("..", "shared", "data", "place-tyneside-2021q1", "newcastle-city-council", "2021-05.csv");
const TYNESIDE_ROWS = 5223;
const EDITS = 20;

const soffice = libreOffice();
if (soffice === null) it.skip("LibreOffice is not on this machine: the saved workbooks are not judged by it", () => {});

(soffice === null ? describe.skip : describe)("the saved workbooks, recalculated from scratch by LibreOffice", () => {
  const books = new Map<string, Uint8Array>();
  let recalculated = new Map<string, Uint8Array>();

  beforeAll(async () => {
    for (const place of PLACES) {
      const saved = await countAndSave(place);
      books.set(place, saved);
      books.set(`${place}-edited`, editSources(saved, place));
    }
    if (existsSync(TYNESIDE)) books.set("tyneside", await countTyneside());
    recalculated = recalculate(soffice!, books);
  }, 600_000);

  (existsSync(TYNESIDE) ? it : it.skip)(
    "a council's published payments, counted: every formula cell is ours, none an error (skipped where ../shared/data is absent)",
    () => {
      const ours = openXlsx(books.get("tyneside")!);
      const { compared, different } = compareFormulas(ours, openXlsx(recalculated.get("tyneside")!));
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(4 * TYNESIDE_ROWS);
      expect(totalOf(books.get("tyneside")!)).toBeGreaterThan(0);
    },
  );

  it.each(PLACES.flatMap((place) => [place, `${place}-edited`]))(
    "%s: every formula cell is ours, none an error",
    (name) => {
      const ours = openXlsx(books.get(name)!);
      const theirs = openXlsx(recalculated.get(name)!);
      const { compared, different, sheets } = compareFormulas(ours, theirs);
      expect(different).toEqual([]);
      expect(compared).toBeGreaterThan(500);
      expect(sheets).toEqual(expect.arrayContaining(["TP Views", "TP Bodies", "TP Sources", "TP Transfers"]));
    },
  );

  it.each(PLACES)("%s: the charts are drawn from the same cells", (place) => {
    const drawn = chartsOf(openXlsx(recalculated.get(place)!));
    expect(drawn).toEqual(chartsOf(openXlsx(books.get(place)!)));
    expect(drawn.length).toBeGreaterThanOrEqual(2);
  });

  it.each(PLACES)("%s: the edits moved the total", (place) => {
    expect(totalOf(books.get(`${place}-edited`)!)).not.toBe(totalOf(books.get(place)!));
  });
});

async function countAndSave(place: string): Promise<Uint8Array> {
  const folder = join(FOLDER, place);
  const out = join(mkdtempSync(join(tmpdir(), "place-")), `${place}.xlsx`);
  const inputs = [join(folder, "count-lines.csv")];
  await runReturn({ command: "return", inputs, settings: folder, out, json: false, live: "formulas" });
  return readFileSync(out);
}

/** The published file as one counted body's. */
async function countTyneside(): Promise<Uint8Array> {
  const settings = mkdtempSync(join(tmpdir(), "tyneside-"));
  const body = "Newcastle City Council";
  writeFileSync(
    join(settings, "agencies.csv"),
    `agency,short,type,home,default_basis\n${body},NCC,council,inside,direct\n`,
  );
  writeFileSync(
    join(settings, "sources.csv"),
    `source,agency,use,basis,measure\n2021-05.csv,${body},count,payments,gross\n`,
  );
  writeFileSync(join(settings, "place.json"), '{ "place": "Tyneside", "financialYear": "2021-22" }');
  const out = join(settings, "tyneside.xlsx");
  await runReturn({ command: "return", inputs: [TYNESIDE], settings, out, json: false, live: "formulas" });
  return readFileSync(out);
}

/** Changes amounts of the source as a person would, and lets the workbench recalculate. */
function editSources(bytes: Uint8Array, seedText: string): Uint8Array {
  const model = openXlsx(bytes);
  const calculator = new Calculator(model);
  const sheet = model.sheet("count-lines")!;
  const columns = [columnOf(model, "gross"), columnOf(model, "external_income"), columnOf(model, "internal_income")];
  const rows = sheet.usedArea()!.bottom;
  const random = randomFrom(seedText);
  for (let edit = 0; edit < EDITS; edit++) {
    // The first edits go to amounts, so that the total is sure to move.
    const column = columns[edit < 10 ? 0 : Math.floor(random() * columns.length)]!;
    const row = 1 + Math.floor(random() * rows);
    model.setValue(sheet, row, column, Math.round((random() - 0.2) * 1e8) / 100);
  }
  calculator.recalculate();
  return saveXlsx(model);
}

function columnOf(model: WorkbookModel, heading: string): number {
  const sheet = model.sheet("count-lines")!;
  return sheet.columns.findIndex((cells) => cells?.values[0] === heading);
}

/** What every chart shows: its kind, its words and figures, its colours. */
function chartsOf(model: WorkbookModel): unknown[] {
  return model.sheets.flatMap(({ charts }) =>
    charts.map((chart) => {
      const preview = chartPreview(model, chart);
      const series = preview?.series.map(({ name, values, colour }) => ({ name, values, colour }));
      return { name: chart.name, kind: preview?.kind, categories: preview?.categories, series };
    }),
  );
}

const TOTALS: readonly unknown[] = ["Total place spend", "Payments and spend counted in the place (part)"];

function totalOf(bytes: Uint8Array): CellValue {
  const [labels, figures] = openXlsx(bytes).sheet("TP Bridge")!.columns;
  const row = labels!.values.findIndex((label) => TOTALS.includes(label));
  expect(row).toBeGreaterThan(0);
  return figures!.values[row] ?? null;
}

/** A small seeded generator (mulberry32): the same edits at every run. */
function randomFrom(text: string): () => number {
  let state = Array.from(text, (letter) => letter.charCodeAt(0)).reduce((sum, code) => (sum * 31 + code) | 0, 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
