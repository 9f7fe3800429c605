import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dayOf, serialOf } from "#domain/dates/serial";
import { generateSpend } from "../generate-spend.ts";
import { PURPOSES } from "./supplier-words.ts";

/** The files of a place that was made up, as the command line takes them. */
export interface PlaceFiles {
  readonly rows: number;
  /** Files of payments: each row stands in one of them. */
  readonly spend: readonly string[];
  readonly settings: string;
  /** Share of each body that is in the place, as whole parts of `SHARE_PARTS`. */
  readonly partOf: ReadonlyMap<string, number>;
  /** Theme that the rules give to a purpose. */
  readonly themeOf: ReadonlyMap<string, string>;
}

/** A straddling body has so many people in the place and the rest beside it. */
export const SHARE_PARTS = 1000;
const THEMES = 12;
const YEAR_FROM = serialOf(2024, 4, 1) ?? 0;
const YEAR_DAYS = 365;
const HEADINGS =
  "Body Name,Payment Date,Directorate,Supplier Name,Transaction Number,Net Amount,Purpose of spend,Supplier ID,Cost Centre,Procurement Category,Card Transaction,Irrecoverable VAT";

/**
 * Writes the payments of a made-up place as files of twelve columns, all in one financial year, and the settings beside them:
 * 40 bodies, every fourth of which straddles the border, 12 themes, a rule for every purpose.
 *
 * @param folder - made where it is not there. @param rows - in all. @param dealt - by which seed, and to how many files of like length.
 */
export function writePlace(
  folder: string,
  rows: number,
  { seed, sources = 1 }: { readonly seed: number; readonly sources?: number },
): PlaceFiles {
  const settings = join(folder, "settings");
  mkdirSync(settings, { recursive: true });
  const { columns, rows: size } = generateSpend(rows, seed);
  const names = Array.from({ length: sources }, (_, at) =>
    sources === 1 ? "spend.csv" : `spend ${String(at + 1)}.csv`,
  );
  const spend = names.map((name) => join(folder, name));
  spend.forEach((path, at) => writeRows(path, columns, { first: at, size, step: sources }));
  const bodies = [...new Set(columns.agency)].sort();
  const partOf = new Map(bodies.map((body, at) => [body, at % 4 === 3 ? 150 + ((at * 137) % 800) : SHARE_PARTS]));
  const themeOf = new Map(PURPOSES.map((purpose, at) => [purpose, `Theme ${String((at % THEMES) + 1)}`]));
  writeSettings(settings, { partOf, themeOf, names });
  return { rows: size, spend, settings, partOf, themeOf };
}

type Columns = ReturnType<typeof generateSpend>["columns"];

interface DealtRows {
  readonly first: number;
  readonly size: number;
  /** From one row of the file to its next. */
  readonly step: number;
}

function writeRows(path: string, columns: Columns, { first, size, step }: DealtRows): void {
  writeFileSync(path, `${HEADINGS}\n`);
  const lines: string[] = [];
  const flush = (): void => {
    writeFileSync(path, lines.join(""), { flag: "a" });
    lines.length = 0;
  };
  for (let row = first; row < size; row += step) {
    lines.push(lineOf(columns, row));
    if (lines.length === 20_000) flush();
  }
  flush();
}

function lineOf(columns: Columns, row: number): string {
  const textOf = (column: readonly string[]): string => column[row] ?? "";
  const day = (((columns.date[row] ?? 0) - YEAR_FROM) % YEAR_DAYS) + YEAR_DAYS;
  const purpose = textOf(columns.purpose);
  const fields = [
    textOf(columns.agency),
    ukDate(YEAR_FROM + (day % YEAR_DAYS)),
    `Directorate ${String(row % 9)}`,
    textOf(columns.payee),
    textOf(columns.reference),
    poundsOf(columns.amountPence[row] ?? 0),
    purpose,
    `V${String(100_000 + (row % 5000))}`,
    `CC${String(1000 + (row % 700))}`,
    `${purpose.replace(/ .*/, "")} services`,
    row % 50 === 0 ? "Y" : "N",
    "0.00",
  ];
  return `${fields.map(quoted).join(",")}\n`;
}

function ukDate(serial: number): string {
  const { day, month, year } = dayOf(serial);
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${two(day)}/${two(month)}/${String(year)}`;
}

/** Exact: pence are whole. */
function poundsOf(pence: number): string {
  const whole = Math.abs(pence);
  const text = `${String(Math.floor(whole / 100))}.${String(whole % 100).padStart(2, "0")}`;
  return pence < 0 ? `-${text}` : text;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeSettings(
  folder: string,
  { partOf, themeOf, names }: Pick<PlaceFiles, "partOf" | "themeOf"> & { readonly names: readonly string[] },
): void {
  const write = (name: string, lines: readonly string[]): void => {
    writeFileSync(join(folder, name), `${lines.join("\n")}\n`);
  };
  const straddling = [...partOf].filter(([, part]) => part < SHARE_PARTS);
  write("place.json", ['{ "place": "Benchshire", "financialYear": "2024/25", "population": 500000, "unit": "£" }']);
  write("agencies.csv", [
    "agency,short,type,home,default_basis",
    ...Array.from(partOf, ([body, part], at) => {
      const straddles = part < SHARE_PARTS;
      return `${body},B${String(at + 1)},council,${straddles ? "straddling,population" : "inside,direct"}`;
    }),
  ]);
  write("drivers.csv", [
    "agency,basis,unit,in_place,value,source",
    ...straddling.flatMap(([body, part]) => [
      `${body},population,Benchshire,Y,${String(part)},made up`,
      `${body},population,Elsewhere,N,${String(SHARE_PARTS - part)},made up`,
    ]),
  ]);
  const themes = [...new Set(themeOf.values())];
  write("themes.csv", ["theme,description,pack", ...themes.map((theme) => `${theme},,`)]);
  write("rules.csv", [
    "order,field,match,words,theme,active",
    ...Array.from(themeOf, ([purpose, theme], at) => `${String(at + 1)},purpose,equals,${purpose},${theme},Y`),
  ]);
  write("sources.csv", [
    "source,basis,months,use,measure,vat,unit,reference",
    ...names.map((file) => `${file},payments,12,count,net,net,£,supplier`),
  ]);
}
