import type { PaymentListView } from "#application/view/duplicates-view";
import { FigureTable } from "../parts/FigureTable.tsx";
import { inFull } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import type { Desk } from "../step.ts";
import { DOUBLE_COUNTS } from "../words/duplication.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";
import { SelectRows } from "./GroupEvidence.tsx";
import { payeeOf, sheetRows } from "./payment-words.ts";

/** Payments that stand in two files: each list is the one kept and the one that is there again. */
export function Republished({ lists, desk }: { readonly lists: readonly PaymentListView[]; readonly desk: Desk }) {
  const styles = useDuplicationStyles();
  const pence = lists.reduce((sum, list) => sum + list.pence, 0);
  const again = lists.flatMap(({ payments }) => payments.slice(1));
  return (
    <section>
      <BlockHead heading={DOUBLE_COUNTS.republished} figure={inFull(pence)} />
      <p className={styles.lead}>{DOUBLE_COUNTS.republishedWhat}</p>
      <FigureTable
        caption={DOUBLE_COUNTS.republished}
        rows={again.map((payment) => ({
          name: payeeOf(payment),
          small: DOUBLE_COUNTS.again(payment.sheet, sheetRows(payment)[0] ?? 0),
          figures: [inFull(payment.pence)],
        }))}
      />
      <div className={styles.links}>
        <SelectRows payments={again} desk={desk} />
      </div>
    </section>
  );
}
