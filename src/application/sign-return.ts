import type { CheckRow } from "#domain/checks/check";
import type { CheckInput } from "#domain/checks/check-input";
import { comparePeople } from "#domain/checks/same-person";
import { openStops } from "#domain/checks/run-checks";
import { partsToSign } from "#domain/checks/signed-parts";
import {
  changedSince,
  figuresToSign,
  latestVersion,
  nextVersion,
  type Signatory,
  type SignedVersion,
  type Signing,
  type SignOff,
  signedVersions,
} from "#domain/checks/signed-version";
import { fingerprint } from "#domain/columns/fingerprint";
import type { HeldSettings } from "#domain/place/read-place";
import type { AssembledCount } from "./assemble-count.ts";
import { type PrintedPlace, printedFingerprint } from "./printed-fingerprint.ts";
import type { ReadWorkbook } from "./read-workbook.ts";

/** The return was not signed: what is lacking, each in words. Nothing was written. */
export interface NotSigned {
  readonly kind: "not-signed";
  readonly lacking: readonly string[];
}

/** Proved only once the sheets are written (F11, F12); and a signature is what A17 asks for. */
const AFTER_SIGNING: ReadonlySet<string> = new Set(["A17", "F11", "F12"]);

/**
 * Says what is lacking before a return may be signed; nothing = it may be.
 *
 * @source assurance.md: "Signing is refused while an S check is open, or preparer = checker"
 */
export function lackingToSign(signOff: SignOff, checks: readonly CheckRow[]): string[] {
  const stops = openStops(checks).filter(({ id }) => !AFTER_SIGNING.has(id));
  return [...stops.map(({ id, name }) => `Stop check ${id} is open: ${name}.`), ...lackingPeople(signOff)];
}

/**
 * Says, where the version that would be signed has its signature on TP Log already, that it is not signed over; nothing =
 * it is a new one.
 */
export function lackingSinceSigned({ log }: ReadWorkbook, { signing }: Pick<CheckInput, "signing">): string[] {
  const last = signing?.versions.at(-1);
  if (!last || !log.some(({ action }) => action.startsWith(`Signed version ${last.version} by`))) return [];
  if (last.on !== "") return [saySignatureStands(last)];
  return [
    `TP Log holds a signature of version ${last.version} whose figures are not all there: put back the lines of TP Log that ` +
      "begin with Signed version.",
  ];
}

/** Why a return is not signed over a signature that stands. */
export function saySignatureStands({ version, by, on }: Pick<SignedVersion, "version" | "by" | "on">): string {
  return (
    `Version ${version} of the return was signed by ${by} on ${on} (TP Log) and nothing that was signed has changed since: ` +
    "that signature stays. Sign again when a figure or an input has changed, or take it back first, to put a name right."
  );
}

/** What is lacking of the three people under a return. */
export function lackingPeople({ preparer, checker, treasurer }: SignOff): string[] {
  const unnamed = (who: string, { name, post }: Signatory): string[] => [
    ...(name.trim() === "" ? [`The ${who} is not named.`] : []),
    ...(name.trim() !== "" && post.trim() === "" ? [`The post of the ${who} is not stated.`] : []),
  ];
  return [
    ...unnamed("preparer", preparer),
    ...unnamed("checker", checker),
    ...unnamed("treasurer", treasurer),
    ...samePerson(preparer.name, checker.name),
  ];
}

/** Preparer and checker must be two people, and be seen to be: an initial does not tell two of one surname apart. */
function samePerson(preparer: string, checker: string): string[] {
  switch (comparePeople(preparer, checker)) {
    case "same":
      return ["Preparer and checker are the same person: somebody else must check the return."];
    case "may be the same":
      return [
        `Preparer “${preparer.trim()}” and checker “${checker.trim()}” may be the same person: somebody else must check the return. ` +
          "If they are two people, write both their given names in full.",
      ];
    case "others":
      return [];
  }
}

/** Fingerprint of all inputs: eight hex figures over those of the sources. */
export function fingerprintOf({ sources }: Pick<AssembledCount, "sources">): string {
  return fingerprint(sources.map((source) => source.fingerprint));
}

/** What was signed before. A signature that is being given now is among it: the checks look at the return as it will stand. */
export function signingOf(read: ReadWorkbook, assembled: AssembledCount, printed: PrintedPlace): Signing {
  const { count } = printed.counted;
  const { signOff, withdrawnSignature } = read.amendments;
  const signing: Signing = {
    fingerprint: fingerprintOf(assembled),
    printed: printedFingerprint(printed),
    latest: latestVersion(read.log),
    versions: signedVersions(read.log).filter(({ version }) => version !== withdrawnSignature),
  };
  const isSigned = signing.versions.length > 0 && changedSince(signing, count) === 0;
  if (!signOff || isSigned) return signing;
  const now = {
    version: nextVersion(signing),
    on: "",
    by: signOff.treasurer.name,
    fingerprint: signing.fingerprint,
    figures: figuresToSign(count),
    bodies: count.byAgency,
    ...(signing.printed !== undefined && { printed: signing.printed, parts: partsToSign(count) }),
  };
  return { ...signing, versions: [...signing.versions, now] };
}

/** TP_Place with the people who sign now. */
export function withSignatories(held: HeldSettings, signOff: SignOff | undefined, on: string): HeldSettings {
  if (!signOff) return held;
  const { preparer, checker, treasurer } = signOff;
  return {
    ...held,
    "Prepared by": preparer.name,
    "Prepared post": preparer.post,
    "Prepared on": on,
    "Checked by": checker.name,
    "Checked post": checker.post,
    "Checked on": on,
    Treasurer: treasurer.name,
    "Treasurer post": treasurer.post,
  };
}
