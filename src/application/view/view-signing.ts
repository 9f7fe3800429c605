import type { CheckRow } from "#domain/checks/check";
import { openStops } from "#domain/checks/run-checks";
import { changedSince, type Signatory } from "#domain/checks/signed-version";
import type { HeldSettings } from "#domain/place/read-place";
import type { ReckonedPlace } from "../reckon-place.ts";
import type { ReadWorkbook } from "../read-workbook.ts";
import { withSignatories } from "../sign-return.ts";
import type { SigningView } from "./place-view.ts";

/** Who stands under the return, and whether it is signed. The stamp of TP Return says the same by its own formula. */
export function viewSigning(
  { held, amendments }: ReadWorkbook,
  { input: { signing, count } }: ReckonedPlace,
  { checks, today }: { readonly checks: readonly CheckRow[]; readonly today: string },
): SigningView {
  const settings = withSignatories(held, amendments.signOff, today);
  const people = {
    preparer: person(settings, "Prepared by", "Prepared post"),
    checker: person(settings, "Checked by", "Checked post"),
    treasurer: person(settings, "Treasurer", "Treasurer post"),
  };
  const last = signing?.versions.at(-1);
  if (!signing || !last) return { people, signed: null };
  const stands = changedSince(signing, count) === 0 && openStops(checks).length === 0;
  const { version, on, by } = last;
  return { people, signed: { version, on: on || today, by, stands } };
}

function person(settings: HeldSettings, name: string, post: string): Signatory {
  return { name: String(settings[name] ?? ""), post: String(settings[post] ?? "") };
}
