import { keyWord } from "../columns/key-word.ts";
import type { RawCell } from "../columns/raw-cell.ts";
import { readControl } from "../ledger/read-control.ts";
import { readPart } from "../ledger/read-part.ts";
import { readWork } from "../ledger/read-work.ts";
import { NUMERIC_TAGS, type RowTags, type StandingTags } from "./row-tags.ts";
import { revenueOrCapital, type TaggingRules } from "./tag-row.ts";

type Normalise = (text: string, rules: TaggingRules) => RawCell;

const number: Normalise = (text) => readPart(text) ?? text;
const body: Normalise = (text, { nameBody }) => nameBody(text);
const word: Normalise = (text) => keyWord(text);

/** A tag as a person types it -> as the count writes it: an alias is its body, "Revenue" is revenue, 50% is 0.5. */
const NORMALISED: Readonly<Partial<Record<keyof RowTags, Normalise>>> = {
  agency: body,
  theme: word,
  stream: word,
  transferTo: body,
  incomeFrom: (text, rules) => (text.startsWith("(") ? text : body(text, rules)),
  cofog: (text, { nameFunction }) => nameFunction(text) || text,
  capital: (text) => revenueOrCapital(text) || text,
  control: (text) => readControl(text) || text,
  work: (text) => readWork(text) || text,
  basis: (text) => text.toLowerCase(),
  leftOut: (text) => keyWord(text).toLowerCase(),
  shareOverride: number,
  eliminate: number,
  priority: number,
};

/** Reads standing tags as `tagRow` reads those of a source, so that both mean the same. Empty cells stay empty. */
export function normaliseTags(tags: StandingTags, rules: TaggingRules): StandingTags {
  return Object.fromEntries(
    Object.entries(tags).map(([name, cell]) => {
      const normalise = NORMALISED[name as keyof RowTags];
      const text = textOf(cell, name as keyof RowTags);
      return [name, normalise && text !== "" ? normalise(text, rules) : cell];
    }),
  );
}

/** Excel makes a number of a word in figures that a person types. */
function textOf(cell: RawCell, name: keyof RowTags): string {
  if (typeof cell === "number" && !NUMERIC_TAGS.has(name)) return String(cell);
  return typeof cell === "string" ? cell.trim() : "";
}
