import { keyWord } from "../columns/key-word.ts";
import { ENGLAND_A_HEAD } from "./benchmark.ts";
import type { Agency, Place, Registers, SourceTerms } from "./registers.ts";

/** A place of which nothing has been said yet. */
export const UNNAMED_PLACE: Place = {
  name: "",
  financialYear: "",
  population: null,
  populationSource: "",
  populationYear: "",
  unit: "£",
  priority: "",
  materialityPence: 0,
  basisShown: "spender",
  straddlingShown: "in",
  benefitsThemes: [],
  spendAHeadBenchmark: ENGLAND_A_HEAD.pounds,
  spendAHeadBenchmarkSource: ENGLAND_A_HEAD.source,
};

export const NO_REGISTERS: Registers = {
  place: UNNAMED_PLACE,
  agencies: [],
  drivers: [],
  themes: [],
  sources: [],
  transfers: [],
  splits: [],
  mappings: {},
};

/** A body that a source names and nobody has registered: no home yet, so check B1 is open until a person says. */
export function proposeAgency(name: string): Agency {
  return {
    name: keyWord(name),
    short: "",
    type: "",
    home: null,
    aliases: [],
    code: "",
    defaultBasis: "direct",
    expected: null,
    alreadyForPlace: false,
    note: "found in a source; say its home and basis",
  };
}

/** Terms of a source of which nothing has been said. */
export function unstatedTerms(key: string): SourceTerms {
  return {
    key,
    agency: "",
    unit: null,
    use: null,
    accountingBasis: null,
    measure: "gross",
    vat: "unknown",
    months: null,
    thresholdPounds: null,
    controlTotal: null,
    controlFrom: "stated by body",
    reference: "unknown",
    agreedBy: "",
    agreedOn: "",
    note: "",
  };
}
