import type { Ledger } from "#domain/ledger/ledger";
import { CLIENT_GROUPS } from "#reference/client-groups";
import type { KnownWords } from "./place-view.ts";

/** Client groups and funding streams to choose from: those of the method, then what rows bear beside them, A to Z. */
export function knownWords({ client, stream }: Pick<Ledger, "client" | "stream">): KnownWords {
  return {
    clients: [...CLIENT_GROUPS, ...others(client.words, CLIENT_GROUPS)],
    streams: others(stream.words, []),
  };
}

function others(words: readonly string[], known: readonly string[]): string[] {
  return words.filter((word) => word !== "" && !known.includes(word)).sort((a, b) => a.localeCompare(b, "en-GB"));
}
