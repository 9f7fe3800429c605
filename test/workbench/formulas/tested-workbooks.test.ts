import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { CellValue } from "#workbench/model/cell";
import { CellError } from "#workbench/model/cell";
import type { WorkbookModel } from "#workbench/model/workbook";
import { openXlsx } from "#workbench/files/open-xlsx";
import { Calculator } from "#workbench/formulas/calculator";
import { type ExpectedPlace, figuresOf } from "./expected-figures.ts";

/**
 * The workbook model as four workbooks, recalculated by another spreadsheet when they were made (no cached values are
 * in them), against figures worked out by an independent oracle. They are not part of the project: tests run where
 * they stand beside it.
 */
const BOOKS = resolve("../shared/prototypes/workbook-model");
const FIXTURES = resolve("../shared/fixtures");
const PLACES = [
  { place: "fordshire", formulas: 1379, figures: 279 },
  { place: "creditshire", formulas: 786, figures: 140 },
  { place: "mixedshire", formulas: 1249, figures: 235 },
  { place: "chainshire", formulas: 518, figures: 117 },
];
const missing = !existsSync(join(BOOKS, "fordshire.xlsx")) || !existsSync(FIXTURES);
const whenThere = missing ? describe.skip : describe;

function openBook(place: string): WorkbookModel {
  return openXlsx(readFileSync(join(BOOKS, `${place}.xlsx`)));
}
/** Every formula cell with what it holds. */
function formulaCells(model: WorkbookModel): { at: string; text: string; value: CellValue }[] {
  return model.sheets.flatMap((sheet) =>
    sheet.columns.flatMap((cells, column) =>
      cells
        ? [...cells.formulas].map(([row, { text, notComputed }]) => ({
            at: `${sheet.name}!${String(row)},${String(column)}`,
            text,
            value: notComputed ? "not computed" : sheet.value(row, column),
          }))
        : [],
    ),
  );
}

whenThere("the four tested workbooks (skipped where they are not beside the project)", () => {
  it.each(PLACES)(
    "$place: $formulas formulas, $figures figures of the fixture, none different",
    ({ place, formulas, figures }) => {
      const model = openBook(place);
      const report = new Calculator(model).recalculateAll();
      expect(report).toMatchObject({ computed: formulas, notComputed: 0, circular: [] });
      expect(formulaCells(model).filter(({ value }) => value instanceof CellError)).toEqual([]);
      const expected = JSON.parse(readFileSync(join(FIXTURES, place, "expected.json"), "utf8")) as ExpectedPlace;
      const compared = figuresOf(model, expected);
      expect(compared).toHaveLength(figures);
      const isClose = ({ actual, wanted, tolerance }: (typeof compared)[number]): boolean =>
        typeof actual === "number" && Math.abs(actual - wanted) <= tolerance * Math.max(1, Math.abs(wanted));
      expect(compared.filter((figure) => !isClose(figure))).toEqual([]);
    },
  );

  it("edits a line, ties again step by step as all at once", () => {
    const [stepwise, atOnce] = [openBook("fordshire"), openBook("fordshire")];
    const calculator = new Calculator(stepwise);
    calculator.recalculateAll();
    for (const model of [stepwise, atOnce]) {
      const sheet = model.sheet("Plain range")!;
      const rows = [...sheet.ensureColumn(6).values.entries()].filter(([, value]) => typeof value === "number");
      const [row, value] = rows[0]!;
      model.setValue(sheet, row, 6, Number(value) + 1.25);
    }
    expect(calculator.recalculate().computed).toBeGreaterThan(20);
    new Calculator(atOnce).recalculateAll();
    expect(formulaCells(stepwise)).toEqual(formulaCells(atOnce));
  });
});

/** LibreOffice as a second opinion; it is no judge of circles and of text criteria that look like numbers. */
const soffice = [
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
].find(existsSync);
const withLibreOffice = missing || soffice === undefined ? describe.skip : describe;

withLibreOffice("cell by cell against LibreOffice's hard recalculation (skipped where it is not installed)", () => {
  const folder = mkdtempSync(join(tmpdir(), "total-place-"));
  beforeAll(() => {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), HARD_RECALCULATION);
    const books = PLACES.map(({ place }) => join(BOOKS, `${place}.xlsx`));
    const options = ["--headless", "--norestore", "--convert-to", "xlsx", "--outdir", join(folder, "out")];
    execFileSync(soffice!, [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...options, ...books], {
      stdio: "ignore",
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(PLACES)("$place: every formula the same", ({ place }) => {
    const ours = openBook(place);
    new Calculator(ours).recalculateAll();
    const theirs = openXlsx(readFileSync(join(folder, "out", `${place}.xlsx`)));
    const different = ours.sheets.flatMap((sheet) =>
      sheet.columns.flatMap((cells, column) =>
        [...(cells?.formulas.keys() ?? [])]
          .map((row) => ({
            at: [sheet.name, row, column],
            ours: sheet.value(row, column),
            theirs: theirs.sheet(sheet.name)!.value(row, column),
          }))
          .filter((cell) => !isSame(cell.ours, cell.theirs)),
      ),
    );
    expect(different).toEqual([]);
  });
});

/** LibreOffice writes an empty text as an empty cell, and its sums differ from Excel's in the last bits. */
function isSame(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === "number" && typeof theirs === "number") {
    return Math.abs(ours - theirs) <= 1e-12 * Math.max(1, Math.abs(ours));
  }
  return ours === theirs || (ours === "" && theirs === null);
}

const HARD_RECALCULATION = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;
