import { titleOf } from "#domain/checks/headline";
import { openStops } from "#domain/checks/run-checks";
import { poundsInFull } from "#domain/money/say-pounds";
import { asCheckInput, type CountOutcome } from "./count-workbook.ts";

/** A finished count in one sentence for the status line: the total, the lines, and how the checks stand. */
export function wordCount(outcome: CountOutcome): string {
  const input = asCheckInput(outcome);
  const { place } = input.registers;
  const where = place.name === "" ? "" : ` ${place.name}, ${place.financialYear}`;
  const stops = openStops(outcome.checks);
  const open =
    stops.length === 0
      ? "No stop check is open."
      : `${stops.length === 1 ? "1 stop check is" : `${String(stops.length)} stop checks are`} open (${stops.map(({ id }) => id).join(", ")}): see TP Checks.`;
  return `${titleOf(input)}:${where} ${poundsInFull(input.count.totalPence)} from ${String(input.count.lines)} lines. ${open}`;
}
