import { pairsApart, sayPair } from "#domain/checks/pairs-apart";
import type { BookLayout } from "../layout/book-layout.ts";
import { textLiteral } from "../plan/address.ts";
import { EXPLAINED } from "../transfers.sheet.ts";

/** As many pairs as one formula holds; the others stand on TP Transfers. */
const MOST_PAIRS = 12;

/**
 * Formula text: the reasons that rows of TP_Transfers give for pairs whose sides differ, each with its pair, while they hold;
 * ` [ICB → FCC: paid in April]`. Null where no pair differs. The largest differences first.
 */
export function printedPairReasons({ input }: BookLayout): string | null {
  const { transfers } = input.count;
  const apart = [...pairsApart(input)].sort((a, b) => Math.abs(b.differencePence) - Math.abs(a.differencePence));
  const shown = apart.slice(0, MOST_PAIRS).flatMap((pair) =>
    transfers.flatMap(({ payer, payee }, at) => {
      if (payer !== pair.payer || payee !== pair.payee) return [];
      const of = (heading: string): string => `INDEX(TP_Transfers[${heading}],${String(at + 1)})`;
      return [`IF(N(${of(EXPLAINED)})=1,${textLiteral(` [${sayPair(pair)}: `)}&${of("Explained by")}&"]","")`];
    }),
  );
  return shown.length === 0 ? null : shown.join("&");
}
