import { ASIDE_REASONS } from "#domain/duplicates/duplicates";
import type { DuplicatesView, PaymentListView, PaymentView } from "#application/view/duplicates-view";
import { type FigureRow, FigureTable } from "../parts/FigureTable.tsx";
import { inFull } from "../format/money.ts";
import { Fold } from "../parts/Fold.tsx";
import type { Desk } from "../step.ts";
import { ASIDE_HEADINGS, NOTHING_TO_COMPARE } from "../words/set-aside.ts";
import { PAIR, PAYMENTS } from "../words/duplication.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";
import { SelectRows } from "./GroupEvidence.tsx";
import { dateText, payeeOf, sheetRows } from "./payment-words.ts";

/** What was not compared, and why: nothing is left out in silence. */
export function SetAside({ duplicates, desk }: { readonly duplicates: DuplicatesView; readonly desk: Desk }) {
  const styles = useDuplicationStyles();
  const { regular, alike, reversals, notTestable, nothingToCompare } = duplicates;
  if ([regular, alike, reversals, notTestable, nothingToCompare].every(({ length }) => length === 0)) return null;
  return (
    <div className={styles.folds}>
      <ListFold heading={PAYMENTS.regular} lists={regular} desk={desk} />
      {ASIDE_REASONS.map((reason) => (
        <ListFold
          key={reason}
          heading={ASIDE_HEADINGS[reason]}
          lists={alike.filter((list) => list.reason === reason)}
          desk={desk}
        />
      ))}
      <ListFold heading={PAYMENTS.reversals} lists={reversals} desk={desk} />
      <ListFold heading={PAYMENTS.notTestable} lists={notTestable} desk={desk} />
      <ListFold heading={NOTHING_TO_COMPARE} lists={nothingToCompare} desk={desk} />
    </div>
  );
}

interface ListFoldProps {
  readonly heading: string;
  readonly lists: readonly PaymentListView[];
  readonly desk: Desk;
}

function ListFold({ heading, lists, desk }: ListFoldProps) {
  const styles = useDuplicationStyles();
  if (lists.length === 0) return null;
  const payments = lists.flatMap((list) => list.payments);
  const pence = lists.reduce((sum, list) => sum + list.pence, 0);
  return (
    <Fold help="setAside" heading={heading} answer={inFull(pence)}>
      <Payments caption={heading} payments={payments} />
      <div className={styles.links}>
        <SelectRows payments={payments} desk={desk} />
      </div>
    </Fold>
  );
}

function Payments({ caption, payments }: { readonly caption: string; readonly payments: readonly PaymentView[] }) {
  return <FigureTable caption={caption} rows={payments.map(paymentRow)} />;
}

/** A payment of a list, as a row of its table. */
export function paymentRow(payment: PaymentView): FigureRow {
  const rows = PAIR.rowInWords(sheetRows(payment));
  return {
    name: payeeOf(payment),
    // A name that stands for many people has no one date.
    small: PAYMENTS.payment(payment.rows.length === 1 ? dateText(payment.date) : "", rows),
    figures: [inFull(payment.pence)],
  };
}
