import type { CheckInput } from "#domain/checks/check-input";
import { toPence } from "#domain/money/pence";
import { POUNDS_IN } from "#domain/place/registers";
import { moneyIn } from "./return-report.ts";

/** What each source came to beside the total it must agree to, by source. */
export function reportTies(input: CheckInput): Record<string, unknown> {
  const money = moneyIn(POUNDS_IN[input.registers.place.unit]);
  return Object.fromEntries(
    input.sources.map(({ terms, block, controlTotal, firstReadPence }) => {
      const control = controlTotal === null ? null : toPence(controlTotal, POUNDS_IN[terms.unit ?? "£"]);
      return [
        sourceName(terms.key, block.id),
        {
          sum: money(firstReadPence),
          controlTotal: control === null ? null : money(control),
          difference: control === null ? null : money(control - firstReadPence),
        },
      ];
    }),
  );
}

/** A source as its file names it: its key in TP_Sources without the block's id. */
export function sourceName(key: string, blockId: string): string {
  return key.startsWith(`${blockId} `) ? key.slice(blockId.length + 1) : key;
}
