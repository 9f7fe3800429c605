import type { CheckRow } from "#domain/checks/check";
import type { Signatory, SignOff } from "#domain/checks/signed-version";
import { lackingPeople, lackingToSign, saySignatureStands } from "#application/sign-return";
import type { PlaceView } from "#application/view/place-view";
import { CHECKS } from "../words/checks.ts";
import { checksSaid } from "./sort-checks.ts";

export const PEOPLE = ["preparer", "checker", "treasurer"] as const;
export type Person = (typeof PEOPLE)[number];

const NOBODY: Signatory = { name: "", post: "" };

/** The three people as TP Place holds them. */
export function heldPeople({ signing }: PlaceView): SignOff {
  return signing?.people ?? { preparer: NOBODY, checker: NOBODY, treasurer: NOBODY };
}

/** What is lacking before the return may be signed, in words; nothing = it may be. */
export function lackingOf(draft: SignOff, { checks, isStale, isCounted, signing }: PlaceView): readonly string[] {
  const standing = signing?.signed?.stands ? [saySignatureStands(signing.signed)] : [];
  const proof = checksSaid({ checks, isStale })
    .filter(notProved)
    .map(({ name }) => `${name}: Recount, then check again.`);
  const stale = isStale || !isCounted ? [CHECKS.stale] : [];
  return [...standing, ...lackingToSign(draft, checks), ...proof, ...stale];
}

/** What is lacking apart from the names. */
export function lackingBeforeNames(view: PlaceView): readonly string[] {
  const people = new Set(lackingPeople(heldPeople(view)));
  return lackingOf(heldPeople(view), view).filter((words) => !people.has(words));
}

/** Sheets that nobody could prove, or that were typed over: a Recount writes them anew. */
function notProved({ id, result }: CheckRow): boolean {
  return (id === "F11" || id === "F12") && result !== "Ties" && result !== "n/a";
}
