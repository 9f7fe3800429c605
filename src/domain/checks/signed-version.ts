import type { PlaceCount } from "../counting/place-count.ts";
import type { LogRow } from "../ledger/source-row.ts";
import { partsMoved, partsToSign, SIGNED_PARTS, type SignedPart, type SignedPartName } from "./signed-parts.ts";

/** Somebody under the return. */
export interface Signatory {
  readonly name: string;
  readonly post: string;
}

/** The three people of a return. */
export interface SignOff {
  readonly preparer: Signatory;
  readonly checker: Signatory;
  readonly treasurer: Signatory;
}

/** What TP Log says of each of them beside a signature; the name and post stand under Who. */
export const SIGNED_PEOPLE = {
  preparer: "prepared by",
  checker: "checked by",
  treasurer: "treasurer",
} as const satisfies Readonly<Record<keyof SignOff, string>>;

/** Rows 9 to 15 of TP Return: what a signature is given for. */
export const SIGNED_FIGURES = {
  reported: "reported by the bodies (R)",
  outside: "outside the place (O)",
  placeShare: "place share (A)",
  paidBetween: "paid between counted bodies (E)",
  total: "total (T)",
  external: "income from outside the bodies (Y)",
  net: "net (N)",
} as const;
export type SignedFigure = keyof typeof SIGNED_FIGURES;

/** A return that was signed, as TP Log remembers it. Money in whole pence, as the return prints it (O, E and Y below nought). */
export interface SignedVersion {
  readonly version: string;
  /** 22/11/2026 */
  readonly on: string;
  /** Name of the treasurer who signed. */
  readonly by: string;
  readonly fingerprint: string;
  readonly figures: Readonly<Record<SignedFigure, number>>;
  readonly bodies: ReadonlyMap<string, number>;
  /** Of everything that the return prints, and the figures of its parts; absent of a signature from before they were kept. */
  readonly printed?: string;
  readonly parts?: readonly SignedPart[];
}

/** What was signed before, and what would be signed now. */
export interface Signing {
  /** Of the source cells as they were read. */
  readonly fingerprint: string;
  /** Of everything that the return would print now (`printedFingerprint`); absent = nobody has worked it out. */
  readonly printed?: string;
  /** The highest number that TP Log holds, of signatures that were withdrawn too; absent = the last of `versions`. */
  readonly latest?: number;
  /** Oldest first, without those that were withdrawn. */
  readonly versions: readonly SignedVersion[];
}

/** What a figure of a signed version is called on TP Log, where the return's formulas look it up. */
export function signedAction(version: string, what: string): string {
  return `Signed version ${version}: ${what}`;
}

/** A line of TP Log that belongs to a signature: its £ is one figure of the return, not the total. */
function isSignedLine(action: string): boolean {
  return action.startsWith("Signed version ");
}

/** The total that the last line of TP Log left. */
export function totalBefore(log: readonly LogRow[]): number | null {
  return (
    log.filter(({ action, afterPence }) => afterPence !== null && !isSignedLine(action)).at(-1)?.afterPence ?? null
  );
}

/** How TP Log calls the spending of one body; its name stands under Source. */
export const SIGNED_BODY = "spending of a body";

/** The figures of a count as rows 9 to 15 of the return print them. */
export function figuresToSign(count: PlaceCount): Record<SignedFigure, number> {
  return {
    reported: count.reportedPence,
    outside: -count.outsidePence,
    placeShare: count.apportionedPence,
    paidBetween: -count.eliminatedPence,
    total: count.totalPence,
    external: -count.externalIncomePence,
    net: count.netPence,
  };
}

const SIGNATURE =
  /^Signed version (\d+) by .*; inputs fingerprint ([0-9a-f]{8})(?:; printed fingerprint ([0-9a-f]{8}))?$/;

/** The line of TP Log that is the signature itself. */
export function signatureAction(
  version: string,
  { treasurer }: SignOff,
  { fingerprint, printed }: Pick<Signing, "fingerprint" | "printed">,
): string {
  const print = printed === undefined ? "" : `; printed fingerprint ${printed}`;
  return `Signed version ${version} by ${sayPerson(treasurer)}; inputs fingerprint ${fingerprint}${print}`;
}

/** `A Hill, finance officer` */
export function sayPerson({ name, post }: Signatory): string {
  return [name.trim(), post.trim()].filter((words) => words !== "").join(", ");
}

/** The versions that stand on TP Log, oldest first. One whose figures are not all there is none: it proves nothing. */
export function signedVersions(log: readonly LogRow[]): SignedVersion[] {
  return log.flatMap(({ action, when, who }) => {
    const [, version = "", fingerprint = "", printed] = SIGNATURE.exec(action) ?? [];
    const figures = figuresOf(log, version);
    if (fingerprint === "" || figures === null || log.some((line) => line.action === withdrawnAction(version)))
      return [];
    const of = {
      version,
      on: when.slice(0, 10),
      by: who,
      fingerprint,
      figures,
      bodies: bodiesOf(log, version),
    };
    return [printed === undefined ? of : { ...of, printed, parts: partsOf(log, version) }];
  });
}

/** What TP Log says of a signature that was taken back; the signature itself stays there. */
export function withdrawnAction(version: string): string {
  return `Signature of version ${version} withdrawn`;
}

/** The highest number of a signature on TP Log, withdrawn ones too: no number is given twice. */
export function latestVersion(log: readonly LogRow[]): number {
  return Math.max(0, ...log.map(({ action }) => Number(/^Signed version (\d+) by /.exec(action)?.[1] ?? 0)));
}

function figuresOf(log: readonly LogRow[], version: string): SignedVersion["figures"] | null {
  const found = Object.entries(SIGNED_FIGURES).map(([figure, words]) => {
    const line = log.find(({ action }) => action === signedAction(version, words));
    return [figure, line?.afterPence ?? null] as const;
  });
  return found.every(([, pence]) => pence !== null)
    ? (Object.fromEntries(found) as Record<SignedFigure, number>)
    : null;
}

function bodiesOf(log: readonly LogRow[], version: string): ReadonlyMap<string, number> {
  const lines = log.filter(({ action }) => action === signedAction(version, SIGNED_BODY));
  return new Map(lines.map(({ source, afterPence }) => [source, afterPence ?? 0]));
}

function partsOf(log: readonly LogRow[], version: string): SignedPart[] {
  const names = Object.entries(SIGNED_PARTS) as [SignedPartName, string][];
  const parts = new Map(names.map(([part, words]) => [signedAction(version, words), part]));
  return log.flatMap(({ action, source, afterPence }) => {
    const part = parts.get(action);
    return part ? [{ part, name: source, pence: afterPence ?? 0 }] : [];
  });
}

/**
 * How much of the last signed version no longer stands: figures that differ, bodies whose spending does (gone and new ones
 * too), figures by theme, function, class and view, and the
 * fingerprints of the inputs and of everything that is printed. 0 = it stands.
 */
export function changedSince({ fingerprint, printed, versions }: Signing, count: PlaceCount): number {
  const last = versions.at(-1);
  if (!last) return 0;
  const now = figuresToSign(count);
  const figures = Object.keys(now) as SignedFigure[];
  const off = figures.filter((figure) => now[figure] !== last.figures[figure]);
  const inputs = fingerprint === last.fingerprint ? 0 : 1;
  return off.length + bodiesMoved(last.bodies, count.byAgency) + inputs + printMoved(last, printed, count);
}

/** A signature from before parts were kept was given for its figures and bodies only. */
function printMoved({ printed: then, parts }: SignedVersion, now: string | undefined, count: PlaceCount): number {
  if (then === undefined) return 0;
  return partsMoved(parts ?? [], partsToSign(count)) + (now === undefined || now === then ? 0 : 1);
}

function bodiesMoved(then: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): number {
  const names = new Set([...then.keys(), ...now.keys()]);
  return [...names].filter((name) => (then.get(name) ?? 0) !== (now.get(name) ?? 0)).length;
}

/** Number of the version that this count is: the last signed one while that stands, else the next. */
export function versionOf(signing: Signing, count: PlaceCount): string {
  const last = signing.versions.at(-1);
  return last && changedSince(signing, count) === 0 ? last.version : nextVersion(signing);
}

/** The number of a signature that is given now. */
export function nextVersion({ latest = 0, versions }: Signing): string {
  return String(Math.max(latest, Number(versions.at(-1)?.version ?? 0)) + 1);
}

/** The version before the one that this count is: what check G5 compares with. */
export function versionBefore(signing: Signing, count: PlaceCount): SignedVersion | null {
  const now = Number(versionOf(signing, count));
  return signing.versions.filter(({ version }) => Number(version) < now).at(-1) ?? null;
}
