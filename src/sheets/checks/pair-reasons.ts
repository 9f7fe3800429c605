import { type PairApart, pairsApart, sayPair } from "#domain/checks/pairs-apart";
import type { TransferRow } from "#domain/transfers/transfer-row";
import type { BookLayout } from "../layout/book-layout.ts";
import { textLiteral } from "../plan/address.ts";
import { EXPLAINED } from "../transfers.sheet.ts";

/**
 * Formula text: the reasons that rows of TP_Transfers give for pairs whose sides differ, each with its pair, while they hold;
 * ` [ICB → FCC: paid in April]`. Null where no pair differs, or not one fits. The largest differences first; the pairs for
 * which there is no room stand on TP Transfers.
 *
 * @param room - characters that it may have.
 */
export function printedPairReasons({ input }: BookLayout, room: number): string | null {
  const apart = [...pairsApart(input)].sort((a, b) => Math.abs(b.differencePence) - Math.abs(a.differencePence));
  let text = "";
  for (const pair of apart) {
    const longer = [...(text === "" ? [] : [text]), ...reasonsOf(pair, input.count.transfers)].join("&");
    if (longer.length > room) break;
    text = longer;
  }
  return text === "" ? null : text;
}

/** One term for each row of the pair, for the reason may be given in any of them. */
function reasonsOf(pair: PairApart, transfers: readonly TransferRow[]): readonly string[] {
  return transfers.flatMap(({ payer, payee }, at) => {
    if (payer !== pair.payer || payee !== pair.payee) return [];
    const of = (heading: string): string => `INDEX(TP_Transfers[${heading}],${String(at + 1)})`;
    return [`IF(N(${of(EXPLAINED)})=1,${textLiteral(` [${sayPair(pair)}: `)}&${of("Explained by")}&"]","")`];
  });
}
