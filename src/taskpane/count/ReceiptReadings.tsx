import type { TransferRow } from "#domain/transfers/transfer-row";
import { openReceipt } from "#domain/transfers/open-suggestions";
import { bare, inFull } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { FigureTable } from "../parts/FigureTable.tsx";
import { TRANSFER } from "../words/transfer.ts";
import { useCountStyles } from "./count-styles.ts";

interface ReceiptReadingsProps {
  readonly transfer: TransferRow;
}

/** What the payee books below nought, read each way, with what each reading makes of the total; nothing once it is decided. */
export function ReceiptReadings({ transfer }: ReceiptReadingsProps) {
  const styles = useCountStyles();
  const received = openReceipt(transfer);
  const { payer, payee, ifYes, ifCredit } = transfer;
  if (!received || !ifYes) return null;
  const { isBorne, changePence } = ifYes;
  const asCredit = ifCredit
    ? [
        { name: TRANSFER.asCreditAlone(payer, payee), figures: [bare(ifCredit.changePence, "£")] },
        { name: TRANSFER.asNothing(payer), figures: [bare(0, "£")] },
      ]
    : [{ name: TRANSFER.asCredit(payee), figures: [bare(0, "£")] }];
  return (
    <>
      <BlockHead heading={TRANSFER.receipt} figure="£" />
      <p className={styles.text}>{TRANSFER.booked(payee, inFull(received.pence), received.isSure)}</p>
      <FigureTable
        caption={TRANSFER.changeOfTotal}
        rows={[{ name: TRANSFER.asIncome(payer, payee), figures: [bare(changePence, "£")] }, ...asCredit]}
      />
      <p className={styles.text}>
        {isBorne ? TRANSFER.borne(payer, payee) : TRANSFER.notBorne(payer, payee)}
        {changePence > 0 && ` ${TRANSFER.rises(payer, payee)}`}
      </p>
    </>
  );
}
