import { fromPayments, titleOf } from "#domain/checks/headline";
import type { CheckRow } from "#domain/checks/check";
import { openStops } from "#domain/checks/run-checks";
import { asCheckInput, type CountOutcome } from "#application/count-workbook";

/** Prints the bridge, the bodies and the checks as a treasurer reads them. Amounts in whole pounds and pence. */
export function printBridge(outcome: CountOutcome, line: (text: string) => void): void {
  const input = asCheckInput(outcome);
  const { count, registers } = input;
  const { place } = registers;
  line(`${titleOf(input)}: ${place.name || "place not named"}, ${place.financialYear || "year not stated"}`);
  line("");
  const row = (words: string, pence: number): void => {
    line(`  ${words.padEnd(44)}${money(pence).padStart(20)}`);
  };
  row("Read from sources", count.readPence);
  row("less: detail only", -count.detailPence);
  row("less: other periods", -count.otherPeriodPence);
  for (const [words, pence] of count.leftOutByClass) row(`less: ${words}`, -pence);
  row("less: no share", -count.noSharePence);
  row("Reported by the bodies", count.reportedPence);
  row("less: outside the place", -count.outsidePence);
  row("Place share", count.apportionedPence);
  row("less: paid between counted bodies", -count.eliminatedPence);
  row(fromPayments(input) ? "TOTAL (part)" : "TOTAL PLACE SPEND", count.totalPence);
  row("less: outside income", -count.externalIncomePence);
  row("Net", count.netPence);
  line("");
  for (const [agency, pence] of count.byAgency) row(agency || "(no body)", pence);
  line("");
  printChecks(outcome.checks, line);
}

/** Checks that tie are numbered; every other one is named with its difference and what was found. */
function printChecks(checks: readonly CheckRow[], line: (text: string) => void): void {
  const stops = openStops(checks).length;
  line(
    `Checks: ${String(checks.length)} worked out, ${stops === 1 ? "1 stop check" : `${String(stops)} stop checks`} open.`,
  );
  for (const check of checks.filter(({ result }) => result !== "Ties" && result !== "n/a")) {
    const off = check.difference === null || check.unit !== "pence" ? "" : ` £${money(check.difference)}`;
    const words = check.finding === "" ? "" : ` (${check.finding})`;
    line(`  ${check.id.padEnd(4)}${check.severity}  ${check.result.padEnd(13)}${check.name}${off}${words}`);
  }
}

function money(pence: number): string {
  const text = (Math.abs(pence) / 100).toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return pence < 0 ? `(${text})` : text;
}
