import { codeColumn } from "#domain/columns/coded";
import type { Ledger } from "#domain/ledger/ledger";
import type { Agency, Driver, Registers } from "#domain/place/registers";
import type { GeneratedSpend } from "../generate-spend.ts";
import { SHARE_PARTS } from "../spend/write-place.ts";
import { PURPOSES } from "../spend/supplier-words.ts";

/** Payments of one year as texts and whole pence, tagged: what DuckDB is given too. Shape: `pence.length` each. */
export interface TaggedSpend {
  readonly body: readonly string[];
  readonly theme: readonly string[];
  /** The counted body that it is passed on to; "" = it stays. */
  readonly paidTo: readonly string[];
  readonly pence: Float64Array;
  /** Share of each body that is in the place, as whole parts of `SHARE_PARTS`. */
  readonly partOf: ReadonlyMap<string, number>;
}

const THEMES = 12;
/** One line in so many is passed on to another body. */
const PASSED_ON = 25;

/** Every fourth body straddles the border, every purpose has a theme, and some lines pay the next body on the list. */
export function tagSpend({ columns }: GeneratedSpend): TaggedSpend {
  const bodies = [...new Set(columns.agency)].sort();
  const nextOf = new Map(bodies.map((body, at) => [body, bodies[(at + 1) % bodies.length] ?? ""]));
  const themeOf = new Map(PURPOSES.map((purpose, at) => [purpose, `Theme ${String((at % THEMES) + 1)}`]));
  return {
    body: columns.agency,
    theme: columns.purpose.map((purpose) => themeOf.get(purpose) ?? ""),
    paidTo: columns.agency.map((body, row) => (row % PASSED_ON === 0 ? (nextOf.get(body) ?? "") : "")),
    pence: columns.amountPence,
    partOf: new Map(bodies.map((body, at) => [body, at % 4 === 3 ? 150 + ((at * 137) % 800) : SHARE_PARTS])),
  };
}

/** The columns as the product counts them, every word coded. */
export function codeSpend({ body, theme, paidTo, pence }: TaggedSpend): Ledger {
  const size = pence.length;
  const numbers = (value: number): Float64Array => new Float64Array(size).fill(value);
  const none = { codes: new Int32Array(size).fill(-1), words: [] };
  const noPrint = new Uint32Array(size);
  return {
    size,
    block: new Int32Array(size),
    sheetRow: Int32Array.from({ length: size }, (_, row) => row + 1),
    rowId: new Array<string>(size).fill("S01-000001"),
    lineId: new Array<string>(size).fill(""),
    source: { codes: new Int32Array(size), words: ["S01"] },
    suspense: new Uint8Array(size),
    amountPence: pence,
    externalIncomePence: numbers(0),
    internalIncomePence: numbers(0),
    ...{ leftOut: none, cofog: none, cofog1: none, capital: none, basis: none, incomeFrom: none },
    ...{ client: none, control: none, stream: none, work: none, taggedBy: none },
    agency: codeColumn(body),
    theme: codeColumn(theme),
    transferTo: codeColumn(paidTo),
    shareOverride: numbers(Number.NaN),
    eliminate: numbers(Number.NaN),
    priority: numbers(Number.NaN),
    prints: { identity: noPrint, amount: noPrint, above: noPrint, source: noPrint, ruleGiven: none },
    replaced: new Map(),
  };
}

const PLACE: Registers["place"] = {
  ...{ name: "Benchshire", financialYear: "FY 2024-25", population: null, populationSource: "", populationYear: "" },
  ...{ unit: "£", priority: "", materialityPence: 0, basisShown: "spender", straddlingShown: "in" },
  ...{ benefitsThemes: [], spendAHeadBenchmark: null, spendAHeadBenchmarkSource: "" },
};
const SOURCE: Registers["sources"][number] = {
  ...{ key: "S01", agency: "", unit: "£", use: "count", accountingBasis: "outturn", measure: "gross", vat: "net" },
  ...{ months: 12, thresholdPounds: null, controlTotal: null, controlFrom: "stated by body", reference: "supplier" },
  ...{ agreedBy: "", agreedOn: "", note: "" },
};

/** What a treasurer would have stated of the bodies. */
export function registersOf({ partOf }: TaggedSpend): Registers {
  return {
    place: PLACE,
    agencies: Array.from(partOf, ([name, part]) => bodyOf(name, part)),
    drivers: [...partOf].flatMap(([agency, part]) => (part === SHARE_PARTS ? [] : driversOf(agency, part))),
    sources: [SOURCE],
    ...{ themes: [], transfers: [], splits: [], mappings: {} },
  };
}

function driversOf(agency: string, part: number): Driver[] {
  const driver = { agency, basis: "population", source: "made up", year: "" };
  return [
    { ...driver, unit: "Benchshire", inPlace: true, value: part },
    { ...driver, unit: "Elsewhere", inPlace: false, value: SHARE_PARTS - part },
  ];
}

function bodyOf(name: string, part: number): Agency {
  const straddles = part < SHARE_PARTS;
  return {
    ...{ name, short: name, type: "council", aliases: [], code: "", expected: null, alreadyForPlace: false, note: "" },
    home: straddles ? "straddling" : "inside",
    defaultBasis: straddles ? "population" : "direct",
  };
}
