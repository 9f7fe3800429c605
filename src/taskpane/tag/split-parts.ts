import { shareFromNumber, shareOf } from "#domain/apportionment/share";
import type { ThemeSplit } from "#domain/place/registers";

/** A part as it is typed. */
export interface TypedPart {
  readonly theme: string;
  /** Per cent, up to two decimals. */
  readonly weight: string;
}

/** What a person has typed for one row; kept until another row is split. */
export interface SplitDraft {
  readonly parts: readonly TypedPart[];
  readonly note: string;
}

const WHOLE = 10_000;

/** A weight in hundredths of a per cent; null where it is none: not above 0, above 100, more than two decimals. */
export function readWeight(typed: string): number | null {
  const text = typed.trim().replace(/\s*%$/, "");
  if (!/^\d{1,3}(?:\.\d{1,2})?$/.test(text)) return null;
  const hundredths = Math.round(Number(text) * 100);
  return hundredths > 0 && hundredths <= WHOLE ? hundredths : null;
}

/** Hundredths of a per cent as a person writes them: 2900 is `29`. */
export function writeWeight(hundredths: number): string {
  return String(hundredths / 100);
}

/** Σ of the weights that can be read, in hundredths. */
export function totalWeight(parts: readonly TypedPart[]): number {
  return parts.reduce((sum, { weight }) => sum + (readWeight(weight) ?? 0), 0);
}

/**
 * Pence of each part by running weights, as the count will share them; the last part of a whole takes the odd penny.
 * @source method.md, FORMULAS 10
 */
export function partPence(parts: readonly TypedPart[], pence: number): readonly number[] {
  let weight = 0;
  let before = 0;
  return parts.map((part) => {
    weight += readWeight(part.weight) ?? 0;
    const upTo = shareOf(pence, shareFromNumber(weight / WHOLE));
    const own = upTo - before;
    before = upTo;
    return own;
  });
}

/** A further part, with what is left. */
export function addPart(parts: readonly TypedPart[]): readonly TypedPart[] {
  const left = WHOLE - totalWeight(parts);
  return [...parts, { theme: "", weight: left > 0 ? writeWeight(left) : "" }];
}

/**
 * Gives the last part what the whole lacks, or takes from it what is too much.
 * @returns null where the weights are right, or the last part cannot bear it.
 */
export function levelLast(
  parts: readonly TypedPart[],
): { readonly change: number; readonly parts: readonly TypedPart[] } | null {
  const last = parts.at(-1);
  const change = WHOLE - totalWeight(parts);
  if (!last || change === 0) return null;
  const weight = (readWeight(last.weight) ?? 0) + change;
  if (weight <= 0 || weight > WHOLE) return null;
  return { change, parts: parts.with(-1, { ...last, weight: writeWeight(weight) }) };
}

/** What keeps a split from being saved. */
export type SplitLack = "weights" | "themes" | "parts" | "same";

export function lackOfSplit(parts: readonly TypedPart[]): SplitLack | null {
  if (parts.length < 2) return "parts";
  if (parts.some(({ weight }) => readWeight(weight) === null) || totalWeight(parts) !== WHOLE) return "weights";
  const themes = parts.map(({ theme }) => theme.trim().toLowerCase());
  if (themes.includes("")) return "themes";
  return new Set(themes).size < themes.length ? "same" : null;
}

/** The parts as TP_Splits holds them. */
export function splitsOf(rowId: string, { parts, note }: SplitDraft): readonly ThemeSplit[] {
  return parts.map(({ theme, weight }, at) => ({
    rowId,
    part: at + 1,
    theme: theme.trim(),
    weightPercent: (readWeight(weight) ?? 0) / 100,
    note: note.trim(),
  }));
}
