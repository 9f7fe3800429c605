import type { CountedLine } from "./read-lines.ts";
import { compare, halfAway, ONE, type Rational, times, whole, written, ZERO } from "./rational.ts";

/** Whether the transfer of a line may be taken out, and why not. @source method.md 1.5 */
export type TakeOut = "no transfer" | "payee not counted" | "payee net" | "payee on payments" | "taken out";

/** A part of a line: wholly a transfer taken out, or wholly spend that stays. A line has one share, so halves are split. */
export interface Part extends CountedLine {
  readonly takenOut: boolean;
}

export interface SplitLine {
  readonly counted: CountedLine;
  readonly takeOut: TakeOut;
  readonly parts: readonly Part[];
}

export function splitParts(lines: readonly CountedLine[]): SplitLine[] {
  return lines.map((counted) => {
    const takeOut = takeOutOf(counted, lines);
    const goes = takeOut === "taken out" || takeOut === "payee on payments";
    const stated = counted.line.eliminate;
    return { counted, takeOut, parts: partsOf(counted, !goes ? ZERO : stated === "" ? ONE : written(stated)) };
  });
}

/** A line of which no part is a transfer (Eliminate 0) is no transfer, whoever it names. @source headless.md, Eliminate */
function takeOutOf({ line }: CountedLine, lines: readonly CountedLine[]): TakeOut {
  const statedPart = line.eliminate === "" ? ONE : written(line.eliminate);
  if (line.transferTo === "" || statedPart.top === 0n) return "no transfer";
  const scope = lines.filter((other) => other.line.agency === line.transferTo && other.line.kind === line.kind);
  if (scope.length === 0) return "payee not counted";
  if (scope.every(({ source }) => source?.measure === "net")) return "payee net";
  return scope.every(({ source }) => source?.basis === "payments") ? "payee on payments" : "taken out";
}

/**
 * External income never goes with the part that is taken out (formula 6: Y without 1 − e). Internal income goes with a line
 * that is wholly passed on (a chain), and stays with the part that stays where only some of it is.
 */
function partsOf(counted: CountedLine, taken: Rational): Part[] {
  const out = halfAway(times(whole(counted.gross), taken));
  const wholly = compare(taken, ONE) === 0n;
  const parts: Part[] = [];
  if (taken.top !== 0n) {
    parts.push({ ...counted, gross: out, external: 0n, internal: wholly ? counted.internal : 0n, takenOut: true });
  }
  if (!wholly) parts.push({ ...counted, gross: counted.gross - out, takenOut: false });
  else if (counted.external !== 0n) parts.push({ ...counted, gross: 0n, internal: 0n, takenOut: false });
  return parts;
}
