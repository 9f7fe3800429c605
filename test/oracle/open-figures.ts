import type { ExactCount } from "./count-exactly.ts";
import { compare, ONE } from "./rational.ts";
import type { SharedPart } from "./settle-shares.ts";
import { fraction } from "./show.ts";
import type { TakeOut } from "./split-parts.ts";
import { size, sum, sumBy, type Totals } from "./totals.ts";

/** £ of what the checks leave open, by check. @source assurance.md */
export function openFigures(count: ExactCount): Totals {
  return new Map([...sourceFigures(count), ...shareFigures(count), ...transferFigures(count), ...senseFigures(count)]);
}

function sourceFigures({ parts, total, lines, place }: ExactCount): Totals {
  const spend = (holds: (source: NonNullable<SharedPart["source"]>) => boolean): bigint =>
    sum(parts.filter(({ source }) => source !== undefined && holds(source)).map(({ final }) => final));
  const byBasis = [
    ...sumBy(
      parts,
      ({ source }) => source?.basis ?? "",
      ({ final }) => final,
    ).values(),
  ];
  const largest = byBasis.reduce((most, pence) => (pence > most ? pence : most), byBasis[0] ?? 0n);
  return new Map([
    ["A6", spend(({ months }) => months !== "" && months !== "12")],
    ["A7", lines.outOfPeriod],
    ["A8", place.sources.length > 0 && byBasis.length > 1 ? total - largest : 0n],
    ["A9", spend(({ measure }) => measure === "net")],
    ["A10", spend(({ vat }) => vat === "unknown")],
    ["A11", spend(({ basis }) => basis === "payments")],
  ]);
}

function shareFigures({ parts }: ExactCount): Totals {
  const atFullShare = parts.filter(
    ({ takenOut, body, share, line }) =>
      !takenOut && body.home !== "inside" && compare(share, ONE) === 0n && line.shareOverride === "",
  );
  const paidOnByInsiders = parts.filter(({ takenOut, body }) => takenOut && body.home === "inside");
  return new Map([
    ["C4", sum(atFullShare.map(({ gross }) => gross))],
    ["C6", sum(paidOnByInsiders.map(({ gross, apportioned }) => gross - apportioned))],
  ]);
}

function transferFigures({ split, pairs, unreconciledAbsolute }: ExactCount): Totals {
  const lines = (why: TakeOut): bigint =>
    sum(split.filter(({ takeOut }) => takeOut === why).map(({ counted }) => counted.gross));
  const oneSided = pairs.filter(({ payerSays, payeeSays }) => payerSays === 0n || payeeSays === 0n);
  const carrying = split.filter(({ takeOut }) => takeOut !== "no transfer");
  return new Map([
    ["D2", lines("payee not counted")],
    ["D3", lines("payee net")],
    ["D3p", lines("payee on payments")],
    ["D4one", sum(oneSided.map(({ payerSays, payeeSays }) => size(payerSays - payeeSays)))],
    ["D5", unreconciledAbsolute],
    ["D9", sum(carrying.map(({ counted }) => counted.external))],
  ]);
}

function senseFigures({ parts, themes, total }: ExactCount): Totals {
  const cells = themes.flatMap((theme) => [...theme.cells.values()]);
  return new Map([
    ["F13", sum(cells.filter((pence) => pence < 0n))],
    ["G1", isOddlyShaped(parts, total) ? total : 0n],
  ]);
}

/** Seventy to eighty per cent is what pilots found. */
function isOddlyShaped(parts: readonly SharedPart[], total: bigint): boolean {
  if (total === 0n) return false;
  const social = parts.filter(({ line }) => /^(07|09|10)/.test(line.cofog)).map(({ final }) => final);
  const share = fraction(sum(social), total);
  return compare(share, fraction(7n, 10n)) < 0n || compare(share, fraction(8n, 10n)) > 0n;
}
