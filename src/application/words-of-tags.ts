import type { CodedColumn } from "#domain/columns/coded";
import { entryOf } from "#domain/columns/entry-of";
import { DETAIL, OTHER_PERIOD } from "#domain/ledger/left-out";
import type { Ledger } from "#domain/ledger/ledger";
import { CONTROLS } from "#domain/ledger/read-control";
import { WORK_WORDS } from "#domain/ledger/read-work";
import type { Field } from "#domain/ledger/reading";
import { textAt } from "#domain/ledger/text-at";
import { isNilMarker } from "#domain/money/nil-markers";
import type { Registers } from "#domain/place/registers";
import type { TagWords } from "#domain/tagging/doubtful-words";
import { wordUses, type WordUse } from "#domain/tagging/word-uses";
import { NOT_STATED } from "#domain/transfers/pair-key";
import { CLIENT_GROUPS } from "#reference/client-groups";
import { COFOG } from "#reference/cofog";
import { EXCLUSION_CLASSES } from "#reference/exclusion-classes";
import type { RecognisedBlock } from "./recognised-block.ts";

/** Tags that a list of words is known of. */
export type WordTag =
  | ("theme" | "client" | "stream" | "agency" | "transferTo" | "incomeFrom")
  | ("basis" | "leftOut" | "capital" | "control" | "cofog" | "work");

/** Words that the tool sets by itself. */
const OWN_WORDS: ReadonlySet<string> = new Set([DETAIL, OTHER_PERIOD, NOT_STATED]);

/** What each tag but the theme may say. */
export function listsOf({ agencies, drivers }: Registers): Readonly<Record<Exclude<WordTag, "theme">, TagWords>> {
  const bodies = { listed: agencies.filter(({ home }) => home !== null).flatMap(namesOf), isClosed: false };
  const bases = new Set([...drivers.map(({ basis }) => basis), ...agencies.map(({ defaultBasis }) => defaultBasis)]);
  return {
    agency: bodies,
    transferTo: bodies,
    incomeFrom: bodies,
    client: { listed: CLIENT_GROUPS, isClosed: false },
    stream: { listed: [], isClosed: false },
    basis: { listed: ["direct", ...bases], isClosed: true },
    leftOut: { listed: EXCLUSION_CLASSES.map(({ name }) => name), isClosed: true },
    capital: { listed: ["revenue", "capital"], isClosed: true },
    control: { listed: CONTROLS, isClosed: true },
    work: { listed: WORK_WORDS, isClosed: true },
    cofog: { listed: COFOG.flatMap(({ code, name }) => [`${code} ${name}`, name]), isClosed: true },
  };
}

function namesOf({ name, aliases, short, code }: Registers["agencies"][number]): string[] {
  return [name, ...aliases, short, code].filter((text) => text !== "");
}

/** The body that a word of the register names; another word is itself. */
export function bodyNamer({ agencies }: Registers): (word: string) => string {
  const bodies = new Map(agencies.flatMap((agency) => namesOf(agency).map((word) => [word, agency.name] as const)));
  return (word) => bodies.get(word) ?? word;
}

/** Tags of which the ledger keeps nothing where the source's own word is none of the few. */
const READ_BY_WORD: ReadonlySet<WordTag> = new Set(["capital", "control", "cofog", "work"]);

/** Where each word of a tag stands, those included that the source says and that were read as nothing. */
export function usesOf(tag: WordTag, ledger: Ledger, blocks: readonly RecognisedBlock[]): WordUse[] {
  const uses = wordUses(ledger, ledger[tag]).filter(({ word }) => !OWN_WORDS.has(word));
  return READ_BY_WORD.has(tag) ? [...uses, ...unreadUses(tag as Field, { ledger, tags: ledger[tag], blocks })] : uses;
}

interface Unread {
  readonly ledger: Ledger;
  readonly tags: CodedColumn;
  readonly blocks: readonly RecognisedBlock[];
}

function unreadUses(field: Field, { ledger, tags, blocks }: Unread): WordUse[] {
  if (!blocks.some(({ block }) => block.reading.mapping[field])) return [];
  const uses = new Map<string, WordUse>();
  for (let first = 0; first < ledger.size; first++) {
    if (tags.codes[first] !== -1) continue;
    const block = ledger.block[first]!;
    const word = wordOf(blocks[block]!, field, ledger.sheetRow[first]!);
    if (word === "") continue;
    const use = entryOf(uses, `${String(block)} ${word}`, () => ({ word, block, first, rows: 0, pence: 0 }));
    use.rows++;
    use.pence += ledger.amountPence[first]!;
  }
  return [...uses.values()];
}

/** What the source says in words; "" where it says nothing. */
function wordOf({ block, cells }: RecognisedBlock, field: Field, row: number): string {
  const word = textAt(cells, block.reading.mapping, field, row);
  return /^-+$/.test(word) || isNilMarker(word) ? "" : word;
}
