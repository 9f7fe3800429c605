import type { TransferRow } from "#domain/transfers/transfer-row";
import { openReceipt } from "#domain/transfers/open-suggestions";
import { bare, inUnit } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { FigureTable } from "../parts/FigureTable.tsx";
import { TRANSFER } from "../words/transfer.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";

interface ReceiptReadingsProps {
  readonly transfer: TransferRow;
  readonly view: CountedView;
}

/** What the payee books below nought, read either way, with what each reading makes of the total; nothing once it is decided. */
export function ReceiptReadings({ transfer, view }: ReceiptReadingsProps) {
  const styles = useCountStyles();
  const received = openReceipt(transfer);
  if (!received?.ifYes) return null;
  const { isBorne, changePence } = received.ifYes;
  const { payer, payee } = transfer;
  const { unit } = view.place;
  return (
    <>
      <BlockHead heading={TRANSFER.receipt} figure={unit} />
      <p className={styles.text}>{TRANSFER.booked(payee, inUnit(received.pence, unit), received.isSure)}</p>
      <FigureTable
        caption={TRANSFER.changeOfTotal}
        rows={[
          { name: TRANSFER.asIncome(payer, payee), figures: [bare(changePence, unit)] },
          { name: TRANSFER.asCredit(payee), figures: [bare(0, unit)] },
        ]}
      />
      <p className={styles.text}>
        {isBorne ? TRANSFER.borne(payer, payee) : TRANSFER.notBorne(payer, payee)}
        {changePence > 0 && ` ${TRANSFER.rises(payer, payee)}`}
      </p>
    </>
  );
}
