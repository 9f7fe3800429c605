import type { RowFigures } from "../apportionment/row-figures.ts";
import { wordAt } from "../columns/coded.ts";
import { DETAIL } from "../ledger/left-out.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { groupKey, type RowWords } from "./row-words.ts";

/** Untagged rows that one decision can settle: one payee (or service) and one description. */
export interface UntaggedGroup {
  /** Of its own among both lists. */
  readonly key: string;
  readonly name: string;
  readonly description: string;
  /** The body that spent it, or how many. */
  readonly agency: string;
  /** The bodies that spent it; "" = nobody said. */
  readonly bodies: readonly string[];
  readonly pence: number;
  /** What the rows read, before any share: what they weigh in coverage. */
  readonly readPence: number;
  readonly credits: number;
  /** Ways in which the name is spelt. */
  readonly spellings: number;
  /** Rows of the ledger. */
  readonly rows: readonly number[];
}

/** The untagged rows in two lists that are never added: what is in the total, and what detail sources hold. */
export interface UntaggedRows {
  readonly inTotal: readonly UntaggedGroup[];
  readonly detail: readonly UntaggedGroup[];
}

/**
 * Groups the rows without a theme, by size of what they read, which is what they weigh in coverage. £ of rows in the total is what they come to in it; of detail
 * rows, what they read. Rows left out, in suspense or without a share are in neither list: they wait for something else.
 *
 * @source pane.md, step 2; stories.md 2 (Fordshire begins with R05, 900,000)
 */
export function groupUntagged(
  ledger: Ledger,
  figures: Pick<RowFigures, "counts" | "placeSpend">,
  wordsOf: (row: number) => RowWords,
): UntaggedRows {
  const inTotal = new Map<string, Gathering>();
  const detail = new Map<string, Gathering>();
  for (let i = 0; i < ledger.size; i++) {
    if (ledger.theme.codes[i] !== -1) continue;
    if (figures.counts[i] === 1) gather(inTotal, wordsOf(i), [i, figures.placeSpend[i]!]);
    else if (wordAt(ledger.leftOut, i) === DETAIL) gather(detail, wordsOf(i), [i, ledger.amountPence[i]!]);
  }
  // The same payee may stand in both lists, and each is settled by itself.
  const apart = groupsOf(detail, ledger).map((group) => ({ ...group, key: `${group.key}\u001fdetail` }));
  return { inTotal: groupsOf(inTotal, ledger), detail: apart };
}

interface Gathering {
  readonly words: RowWords;
  readonly spellings: Set<string>;
  readonly rows: number[];
  pence: number;
}

function gather(groups: Map<string, Gathering>, words: RowWords, [row, pence]: readonly [number, number]): void {
  const key = groupKey(words);
  const group = groups.get(key) ?? { words, spellings: new Set(), rows: [], pence: 0 };
  group.spellings.add(words.name);
  group.rows.push(row);
  group.pence += pence;
  groups.set(key, group);
}

function groupsOf(groups: ReadonlyMap<string, Gathering>, ledger: Ledger): UntaggedGroup[] {
  return Array.from(groups, ([key, { words, spellings, rows, pence }]) => ({
    key,
    name: words.name,
    description: words.description,
    ...bodiesOf(rows, ledger),
    pence,
    credits: rows.filter((row) => ledger.amountPence[row]! < 0).length,
    spellings: spellings.size,
    rows,
    readPence: rows.reduce((sum, row) => sum + ledger.amountPence[row]!, 0),
  })).sort((a, b) => Math.abs(b.readPence) - Math.abs(a.readPence) || (a.name < b.name ? -1 : 1));
}

function bodiesOf(rows: readonly number[], ledger: Ledger): Pick<UntaggedGroup, "agency" | "bodies"> {
  const bodies = [...new Set(rows.map((row) => wordAt(ledger.agency, row)))];
  return { agency: bodies.length === 1 ? bodies[0]! : `${String(bodies.length)} bodies`, bodies };
}
