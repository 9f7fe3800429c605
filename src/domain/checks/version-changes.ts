import type { PlaceCount } from "../counting/place-count.ts";
import { poundsInFull } from "../money/say-pounds.ts";
import type { Bands } from "./bands.ts";
import type { SignedVersion } from "./signed-version.ts";

/** A figure that is more than the band allows from what was signed. Whole pence; 0 = there was none, or there is none now. */
export interface VersionChange {
  readonly what: "total" | "body" | "theme";
  /** Of the body or theme; empty of the total. */
  readonly name: string;
  readonly thenPence: number;
  readonly nowPence: number;
}

/**
 * What has changed since a signed version by more than a part of it, or by more than an amount: the total, then bodies and
 * themes, the largest change first. Those that were signed and are gone stand among them.
 *
 * A signature from before spending by theme was kept with it says nothing of themes.
 *
 * @source assurance.md G5
 */
export function changesSince(
  before: SignedVersion,
  count: Pick<PlaceCount, "totalPence" | "byAgency" | "byTheme">,
  bands: Pick<Bands, "versionPart" | "versionPence">,
): VersionChange[] {
  const moved = ({ thenPence, nowPence }: VersionChange): boolean => {
    const change = Math.abs(nowPence - thenPence);
    return change > bands.versionPart * Math.abs(thenPence) || change > bands.versionPence;
  };
  const total: VersionChange = { what: "total", name: "", thenPence: before.figures.total, nowPence: count.totalPence };
  const themes = themesThen(before, count.byTheme);
  return [
    ...[total].filter(moved),
    ...largestFirst(changesOf("body", before.bodies, count.byAgency).filter(moved)),
    ...largestFirst((themes ? changesOf("theme", themes, count.byTheme) : []).filter(moved)),
  ];
}

/** `Hart Council £1,200.00, was £1,000.00` */
export function sayChange({ what, name, thenPence, nowPence }: VersionChange): string {
  const of = what === "total" ? "the total" : what === "theme" ? `theme ${name}` : name;
  return `${of} ${poundsInFull(nowPence)}, was ${poundsInFull(thenPence)}`;
}

function changesOf(
  what: "body" | "theme",
  then: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>,
): VersionChange[] {
  const names = [...new Set([...then.keys(), ...now.keys()])].filter((name) => name !== "");
  return names.map((name) => ({ what, name, thenPence: then.get(name) ?? 0, nowPence: now.get(name) ?? 0 }));
}

function largestFirst(changes: readonly VersionChange[]): VersionChange[] {
  const size = ({ thenPence, nowPence }: VersionChange): number => Math.abs(nowPence - thenPence);
  return [...changes].sort((a, b) => size(b) - size(a) || (a.name < b.name ? -1 : 1));
}

const SEPARATOR = " | ";

/** Signed spending by theme, from that by body and theme; null where none was signed. */
function themesThen({ parts = [] }: SignedVersion, now: ReadonlyMap<string, number>): Map<string, number> | null {
  const cells = parts.filter(({ part }) => part === "cell");
  if (cells.length === 0) return null;
  const themes = new Map<string, number>();
  for (const { name, pence } of cells) {
    const [last = name] = name.split(SEPARATOR).slice(-1);
    const theme = [...now.keys()].find((one) => one !== "" && name.endsWith(`${SEPARATOR}${one}`)) ?? last;
    themes.set(theme, (themes.get(theme) ?? 0) + pence);
  }
  return themes;
}
