import { wordAt, WordCoder } from "../columns/coded.ts";
import { fingerprint } from "../columns/fingerprint.ts";
import { DETAIL, OTHER_PERIOD } from "../ledger/left-out.ts";
import type { PrintColumn } from "../ledger/print-column.ts";
import { onceFor } from "../columns/once-for.ts";
import type { RowTags } from "./row-tags.ts";
import { readIdentity, writeIdentity } from "./row-identity.ts";

/** Tags in the order in which prints hold them since the first version: after TP Left out, and where they are stated. */
const PRINTED = [
  ...(["agency", "theme", "cofog", "capital", "basis", "shareOverride"] as const),
  ...(["transferTo", "eliminate", "incomeFrom", "priority"] as const),
];
const PRINTED_LATER = ["client", "control", "stream", "work"] as const;

/**
 * What the source says of a row: 8 hex over its tags. `detail` and `other period` follow from TP_Sources and the year, so
 * they are no part of it. Client, control, stream and kind of work are part of it where they are stated, so that a workbook counted
 * before they were read prints as it did.
 */
export function printTags(tags: RowTags): string {
  const isToolsOwn = tags.leftOut === DETAIL || tags.leftOut === OTHER_PERIOD;
  const texts = [isToolsOwn ? "" : tags.leftOut];
  for (const tag of PRINTED) texts.push(String(tags[tag] ?? ""));
  for (const tag of PRINTED_LATER) if (tags[tag] !== "") texts.push(tag, tags[tag]);
  return fingerprint(texts);
}

/** One tag as a rule gave it: how the next count knows it for a rule's, not a person's. */
export function printTag(value: RowTags[keyof RowTags]): string {
  return fingerprint([String(value ?? "")]);
}

/** TP Print in its parts. */
export interface RowPrint {
  /** Which row it is: see `writeIdentity`. */
  readonly identity: string;
  /** What its source says of it, rules apart. */
  readonly source: string;
  /** What rules gave: tag -> print of its value. */
  readonly ruleGiven: ReadonlyMap<string, string>;
  /** What a person gave: tag -> the tag itself, so that what is typed over it later can be told; absent = none. */
  readonly personGave?: ReadonlyMap<string, string>;
}

/**
 * TP Print as it stands in the cell: `1a2b3c4d-9e8f7a6b 5e6f7a8b`, ` theme=9c0d1e2f` where a rule gave the theme, and
 * ` !theme=Older%0020people` where a person did.
 */
export function writePrint({ identity, source, ...given }: RowPrint): string {
  return joinPrint(identity, source, writeGiven(given));
}

/** TP Print once a person has given these tags, or taken back what he gave: undefined. */
export function printByPerson(text: string, given: Readonly<Record<string, string | undefined>>): string {
  const print = readPrint(text);
  if (print.identity === "") return text;
  const held = new Map(print.personGave);
  for (const [tag, value] of Object.entries(given)) {
    if (value === undefined) held.delete(tag);
    else held.set(tag, value);
  }
  return writePrint({ ...print, personGave: held });
}

function joinPrint(identity: string, source: string, given: string): string {
  return given === "" ? `${identity} ${source}` : `${identity} ${source} ${given}`;
}

/** Marks a tag that a person gave; no tag is called so. */
const BY_PERSON = "!";

function writeGiven({ ruleGiven, personGave = new Map() }: Pick<RowPrint, "ruleGiven" | "personGave">): string {
  const byPerson = Array.from(personGave, ([tag, value]) => `${BY_PERSON}${tag}=${escaped(value)}`);
  return [...(ruleGiven.size > 0 ? [writeByRule(ruleGiven)] : []), ...byPerson].join(",");
}

/** Rows that the same rules tag share their prints (see `tagLine`). */
const writeByRule = onceFor((ruleGiven: ReadonlyMap<string, string>) =>
  Array.from(ruleGiven, ([tag, print]) => `${tag}=${print}`).join(","),
);

/** Gathers the prints of rows into a column. */
export class PrintCoder {
  private readonly identity: Uint32Array;
  private readonly amount: Uint32Array;
  private readonly above: Uint32Array;
  private readonly source: Uint32Array;
  private readonly ruleGiven: WordCoder;

  constructor(size: number) {
    this.identity = new Uint32Array(size);
    this.amount = new Uint32Array(size);
    this.above = new Uint32Array(size);
    this.source = new Uint32Array(size);
    this.ruleGiven = new WordCoder(size);
  }
  set(row: number, print: RowPrint): void {
    const { words, amount, above } = readIdentity(print.identity);
    this.identity[row] = Number.parseInt(words, 16);
    if (amount !== "") this.amount[row] = Number.parseInt(amount, 16);
    if (above !== "") this.above[row] = Number.parseInt(above, 16);
    this.source[row] = Number.parseInt(print.source, 16);
    if (print.personGave) this.ruleGiven.set(row, writeGiven(print));
    else if (print.ruleGiven.size > 0) this.ruleGiven.set(row, writeByRule(print.ruleGiven));
  }
  /** As `WordCoder.taking`. */
  taking(other: PrintColumn): (row: number, from: number) => void {
    const takeGiven = this.ruleGiven.taking(other.ruleGiven);
    return (row, from) => {
      this.identity[row] = other.identity[from]!;
      this.amount[row] = other.amount[from]!;
      this.above[row] = other.above[from]!;
      this.source[row] = other.source[from]!;
      takeGiven(row, from);
    };
  }
  column(): PrintColumn {
    const { identity, amount, above, source } = this;
    return { identity, amount, above, source, ruleGiven: this.ruleGiven.column() };
  }
}

/** TP Print of a row, as it stands in the cell. */
export function printAt(prints: PrintColumn, row: number): string {
  return joinPrint(identityAt(prints, row), hex(prints.source[row]!), wordAt(prints.ruleGiven, row));
}

/** Which row it is, as at the head of its TP Print. */
export function identityAt({ identity, amount, above }: PrintColumn, row: number): string {
  return writeIdentity({ words: hex(identity[row]!), amount: partAt(amount, row), above: partAt(above, row) });
}

function partAt(prints: Uint32Array, row: number): string {
  const print = prints[row]!;
  return print === 0 ? "" : hex(print);
}

function hex(print: number): string {
  return print.toString(16).padStart(8, "0");
}

/** Which row it is, by TP Print; "" where it does not say. */
export function identityIn(text: string): string {
  const end = text.indexOf(" ");
  return end < 0 ? text : text.slice(0, end);
}

/** Reads TP Print; parts that are not there are empty. */
export function readPrint(text: string): RowPrint {
  const [identity = "", source = "", given = ""] = text.split(" ");
  const pairs = given.split(",").flatMap((pair): [string, string][] => {
    const at = pair.indexOf("=");
    return at < 0 ? [] : [[pair.slice(0, at), pair.slice(at + 1)]];
  });
  const isPersons = ([tag]: readonly [string, string]): boolean => tag.startsWith(BY_PERSON);
  const byPerson = pairs
    .filter(isPersons)
    .map(([tag, value]) => [tag.slice(BY_PERSON.length), unescaped(value)] as const);
  const ruleGiven = new Map(pairs.filter((pair) => !isPersons(pair) && pair[1] !== ""));
  return { identity, source, ruleGiven, ...(byPerson.length > 0 && { personGave: new Map(byPerson) }) };
}

/** A tag as it may stand in TP Print: nothing in it ends its part. */
function escaped(value: string): string {
  return value.replace(/[%,\s]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
