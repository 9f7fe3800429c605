import type { StarterPack } from "#domain/tagging/starter-pack";
import type { Answer } from "../pane/pane-actions.ts";
import { done, failed } from "../ports/result.ts";

/** Brings the packs here; they are no part of the pane's own code, so that fetching them may fail. */
export type PackFetching = () => Promise<readonly StarterPack[]>;

/** The packs, or in words why they are not there. */
export async function fetchPacks(fetching: PackFetching): Answer<readonly StarterPack[]> {
  try {
    return done(await fetching());
  } catch (fault) {
    const reason = fault instanceof Error ? fault.name : "no answer";
    return failed({
      code: "lists-not-fetched",
      message: `The lists could not be fetched (${reason}). Nothing was changed. Check that this computer reaches the address of the add-in, then open Lists again.`,
    });
  }
}
