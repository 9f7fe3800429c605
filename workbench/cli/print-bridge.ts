import { fromPayments, titleOf } from "#domain/checks/headline";
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
  const stops = openStops(outcome.checks).length;
  line(`Checks: ${String(outcome.checks.length)} worked out, ${String(stops)} stop checks open.`);
  for (const check of outcome.checks.filter(({ result }) => result !== "Ties" && result !== "n/a")) {
    const off = check.difference === null || check.unit !== "pence" ? "" : ` £${money(check.difference)}`;
    const words = check.finding === "" ? "" : ` (${check.finding})`;
    line(`  ${check.id.padEnd(4)}${check.severity}  ${check.result.padEnd(13)}${check.name}${off}${words}`);
  }
}

function money(pence: number): string {
  const text = (Math.abs(pence) / 100).toLocaleString("en-GB", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return pence < 0 ? `(${text})` : text;
}
