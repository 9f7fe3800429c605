import { wordAt } from "../columns/coded.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type RowFigures, statusOf } from "../apportionment/row-figures.ts";
import { type PenceByName, Tally } from "../columns/tally.ts";
import { DETAIL, OTHER_PERIOD } from "../ledger/left-out.ts";

/** From what was read to what is reported: S, and each reason why a pound of it is not in R. */
export interface ReadSums {
  readonly rowsRead: number;
  readonly lines: number;
  readonly readPence: number;
  readonly detailPence: number;
  readonly otherPeriodPence: number;
  readonly leftOutByClass: PenceByName;
  readonly noSharePence: number;
  readonly suspenseRows: number;
}

/**
 * Sums what was read and what of it is not counted.
 *
 * @source method.md, FORMULAS 0: S = R + detail + out of period + excluded; what cannot be read is not in S
 */
export function sumRead(ledger: Ledger, figures: RowFigures): ReadSums {
  const leftOut = new Tally();
  let readPence = 0;
  let noSharePence = 0;
  let suspenseRows = 0;
  let lines = 0;
  for (let i = 0; i < ledger.size; i++) {
    const pence = ledger.amountPence[i]!;
    readPence += pence;
    switch (statusOf(ledger, figures, i)) {
      case "counted":
        lines++;
        break;
      case "left out":
        leftOut.add(wordAt(ledger.leftOut, i), pence);
        break;
      case "no share":
        noSharePence += pence;
        break;
      case "suspense":
        suspenseRows++;
        break;
    }
  }
  const classes = new Map(leftOut.sorted());
  const detailPence = take(classes, DETAIL);
  const otherPeriodPence = take(classes, OTHER_PERIOD);
  // prettier-ignore
  return { rowsRead: ledger.size, lines, readPence, detailPence, otherPeriodPence, leftOutByClass: classes, noSharePence, suspenseRows };
}

function take(classes: Map<string, number>, name: string): number {
  const pence = classes.get(name) ?? 0;
  classes.delete(name);
  return pence;
}
