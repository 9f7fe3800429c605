import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { foldName } from "../place/match-agency.ts";
import type { SourceRows } from "./source-text.ts";

/** What a row is known by when it is tagged: who was paid, or the service where no payee is named, and what for. */
export interface RowWords {
  readonly kind: "payee" | "service";
  readonly name: string;
  readonly description: string;
}

/** Reads the words of a ledger row. @param rowsOf - the rows of each block, by its place in the ledger. */
export function rowWordsOf(ledger: Ledger, rowsOf: readonly SourceRows[]): (row: number) => RowWords {
  return (i) => {
    const row = rowsOf[ledger.block[i]!]!.at(ledger.sheetRow[i]!);
    const [payee, service, purpose] = [row.text("payee"), row.text("service"), row.text("purpose")];
    if (payee !== "") return { kind: "payee", name: payee, description: purpose || service };
    const name = service || purpose || wordAt(ledger.agency, i);
    return { kind: "service", name, description: service === "" ? "" : purpose };
  };
}

/** Names that differ only in case, punctuation or spaces are one. */
export function nameKey({ kind, name }: RowWords): string {
  return `${kind}|${foldName(name)}`;
}

export function groupKey(words: RowWords): string {
  return `${nameKey(words)}|${foldName(words.description)}`;
}
