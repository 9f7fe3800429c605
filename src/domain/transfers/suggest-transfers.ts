import type { RowFigures } from "../apportionment/row-figures.ts";
import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Mention, MentionField } from "./mention.ts";
import { transferKey } from "./pair-key.ts";

/** Lines of a payer that name a counted body and are not settled as a transfer to it. */
export interface SuggestedTransfer {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  /** The known flow that the words of the lines name, "" where none. */
  readonly kind: string;
  /** Rows of the ledger, in order. */
  readonly rows: readonly number[];
  readonly fields: readonly MentionField[];
}

/** What a counted body is in known flows, to settle who is meant by a flow's name alone. */
export type PayeeOfFlow = (payer: string, kind: string) => string;

/**
 * Finds the lines that seem to pay another counted body and that neither their source, a rule nor a person has settled.
 *
 * Nothing is taken out for it: a suggestion is a question.
 *
 * @param mentions - what the words of each row say, see `MentionReader`; null where a person emptied its payee.
 * @source features.md 27; method.md 1.5
 */
export function suggestTransfers(
  ledger: Ledger,
  figures: RowFigures,
  { mentions, payeeOfFlow }: { readonly mentions: readonly (Mention | null)[]; readonly payeeOfFlow: PayeeOfFlow },
): Map<string, SuggestedTransfer> {
  const found = new Map<string, Gathering>();
  const counted = countedBodies(ledger, figures);
  mentions.forEach((mention, i) => {
    if (!mention || figures.counts[i] !== 1 || ledger.transferTo.codes[i] !== -1) return;
    const payer = wordAt(ledger.agency, i);
    const payee = mention.body || payeeOfFlow(payer, mention.kind);
    if (payee === payer || !counted.has(payee)) return;
    const lines = gathering(found, { payer, payee, capital: wordAt(ledger.capital, i) });
    lines.rows.push(i);
    lines.fields.add(mention.field);
    lines.kind ||= mention.kind;
  });
  return new Map([...found].map(([key, { fields, ...rest }]) => [key, { ...rest, fields: [...fields] }]));
}

/** Bodies with counted lines: only their spending can stand in the count a second time. */
export function countedBodies(ledger: Ledger, figures: Pick<RowFigures, "counts">): ReadonlySet<string> {
  const { codes, words } = ledger.agency;
  const isMet = new Uint8Array(words.length);
  for (let i = 0; i < ledger.size; i++) if (figures.counts[i] === 1 && codes[i] !== -1) isMet[codes[i]!] = 1;
  return new Set(words.filter((_, code) => isMet[code] === 1));
}

interface Gathering {
  readonly payer: string;
  readonly payee: string;
  readonly capital: string;
  kind: string;
  readonly rows: number[];
  readonly fields: Set<MentionField>;
}

function gathering(found: Map<string, Gathering>, of: Pick<Gathering, "payer" | "payee" | "capital">): Gathering {
  const key = transferKey(of.payer, of.payee, of.capital);
  const known = found.get(key) ?? { ...of, kind: "", rows: [], fields: new Set<MentionField>() };
  found.set(key, known);
  return known;
}
