import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { addCsvSheet } from "#workbench/files/csv-sheet";
import { saveXlsx } from "#workbench/files/save-xlsx";
import type { CellValue } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import { WorkbookModel } from "#workbench/model/workbook";
import { AMOUNTS, WORDS } from "./awkward-cells.ts";
import type { Seeded } from "./seeded.ts";

/** A file of spending whose every amount is plain, to be tampered with. */
export interface JobSeed {
  readonly name: string;
  /** Heading first; every row as long as the heading. */
  readonly rows: readonly (readonly string[])[];
  readonly amount: string;
  readonly settings: string | null;
}

/** A tampered workbook, and what it is known to say. */
export interface TamperedJob {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly settings: string | null;
  /** Hundredths of the file's unit by 0-based row below the heading; null where the cell states no amount. */
  readonly amounts: readonly (number | null)[];
  readonly done: readonly string[];
}

const BODIES = ["Hart Council", "Vale Council", "NHS Hart ICB"];
const PAYEES = ["Acme Care Ltd", "Beacon Housing", "Citylink Taxis", "Vale Council"];

/** @param folder - the folder of the fixtures' places. */
export function jobSeeds(folder: string): readonly JobSeed[] {
  const places = readdirSync(folder).map((place): JobSeed => {
    const settings = join(folder, place);
    const text = readFileSync(join(settings, "count-lines.csv"), "utf8");
    const { data } = Papa.parse<string[]>(text.trim());
    return { name: place, rows: data, amount: "gross", settings };
  });
  const heading = [
    "Body Name",
    "Payment Date",
    "Supplier Name",
    "Invoice Number",
    "Net Amount",
    "Directorate",
    "Purpose",
  ];
  const payments = Array.from({ length: 40 }, (_, at) => [
    BODIES[at % 3]!,
    `${String((at % 28) + 1).padStart(2, "0")}/06/2025`,
    PAYEES[at % 4]!,
    `INV-${String(1000 + at)}`,
    `${String(137 * at + 11)}.${String((at * 7) % 100).padStart(2, "0")}`,
    "Care",
    "Home care",
  ]);
  return [...places, { name: "payments", rows: [heading, ...payments], amount: "Net Amount", settings: null }];
}

interface Draft {
  readonly rows: CellValue[][];
  readonly amounts: (number | null)[];
  readonly at: number;
  readonly done: string[];
}

/** One to eight changes of the kinds that files come with. */
export function tamperJob(seed: JobSeed, seeded: Seeded): TamperedJob {
  const at = seed.rows[0]!.indexOf(seed.amount);
  const draft: Draft = {
    rows: seed.rows.map((row) => row.map(plainCell)),
    amounts: seed.rows.slice(1).map((row) => Math.round(Number(row[at]) * 100)),
    at,
    done: [],
  };
  for (let left = 1 + seeded.below(8); left > 0; left--) seeded.pick(CHANGES)(draft, seeded);
  // Nothing stands below the last cell of a sheet.
  while (draft.rows.at(-1)?.every((cell) => cell === null || cell === "")) {
    draft.rows.pop();
    draft.amounts.pop();
  }
  const model = new WorkbookModel();
  fill(model, addCsvSheet(model, "Spend", [[]]), draft.rows);
  return { name: seed.name, bytes: saveXlsx(model), settings: seed.settings, amounts: draft.amounts, done: draft.done };
}

function plainCell(text: string): CellValue {
  if (text === "") return null;
  return /^-?\d+(?:\.\d+)?$/.test(text) && !/^-?0\d/.test(text) ? Number(text) : text;
}

function fill(model: WorkbookModel, sheet: SheetModel, rows: readonly (readonly CellValue[])[]): void {
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      if (value !== null) model.setValue(sheet, row, column, value);
    });
  });
}

type Change = (draft: Draft, seeded: Seeded) => void;

const swapAmount: Change = ({ rows, amounts, at, done }, seeded) => {
  const row = seeded.below(amounts.length);
  const [cell, hundredths] = seeded.pick(AMOUNTS);
  rows[row + 1]![at] = cell;
  amounts[row] = hundredths;
  done.push(`amount ${String(row)} = ${shown(cell)}`);
};

const swapWord: Change = ({ rows, amounts, at, done }, seeded) => {
  const row = seeded.below(amounts.length) + 1;
  const column = seeded.below(rows[0]!.length);
  if (column === at) return;
  const cell = seeded.pick(WORDS);
  rows[row]![column] = cell;
  done.push(`cell ${String(row)},${String(column)} = ${shown(cell)}`);
};

const swapHeading: Change = ({ rows, at, done }, seeded) => {
  const column = seeded.below(rows[0]!.length);
  if (column === at) return;
  const cell = seeded.pick(WORDS);
  rows[0]![column] = cell;
  done.push(`heading ${String(column)} = ${shown(cell)}`);
};

const insertRow: Change = ({ rows, amounts, done }, seeded) => {
  const row = seeded.below(amounts.length + 1);
  const cells = Array.from(rows[0]!, (): CellValue => null);
  if (seeded.below(2) === 0) cells[seeded.below(cells.length)] = seeded.pick(["Note", "Page 2", "x", "…"]);
  rows.splice(row + 1, 0, cells);
  amounts.splice(row, 0, null);
  done.push(`row put in at ${String(row)}: ${cells.map(shown).join("|")}`);
};

const repeatRow: Change = ({ rows, amounts, done }, seeded) => {
  const row = seeded.below(amounts.length);
  rows.splice(row + 1, 0, [...rows[row + 1]!]);
  amounts.splice(row, 0, amounts[row]!);
  done.push(`row ${String(row)} twice`);
};

const repeatHeading: Change = ({ rows, amounts, done }, seeded) => {
  const row = seeded.below(amounts.length + 1);
  rows.splice(row + 1, 0, [...rows[0]!]);
  amounts.splice(row, 0, null);
  done.push(`heading again at ${String(row)}`);
};

/** Of no meaning to an amount: it is never read twice. */
const addColumn: Change = ({ rows, done }, seeded) => {
  const heading = seeded.pick(WORDS);
  for (const [at, row] of rows.entries()) row.push(at === 0 ? heading : seeded.pick(WORDS));
  done.push(`column ${shown(heading)} added`);
};

const CHANGES: readonly Change[] = [
  swapAmount,
  swapAmount,
  swapAmount,
  swapWord,
  swapWord,
  swapWord,
  swapHeading,
  insertRow,
  repeatRow,
  repeatHeading,
  addColumn,
];

function shown(cell: CellValue): string {
  return JSON.stringify(typeof cell === "object" ? String(cell) : cell).slice(0, 40);
}
