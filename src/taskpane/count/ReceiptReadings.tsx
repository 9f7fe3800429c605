import type { EffectOfAnswer, TransferRow } from "#domain/transfers/transfer-row";
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
  const { payer, payee, ifYes, ifCredit, ifNo } = transfer;
  if (!received || !ifYes || !ifNo) return null;
  const { isSure, rows, pence } = received;
  const booked = TRANSFER.booked(payee, { amount: inFull(pence), rows: rows.length, isSure });
  const asCredit = ifCredit
    ? [
        { name: TRANSFER.asCreditAlone(payer, payee), figures: [changeIn(ifCredit)] },
        { name: TRANSFER.asNothing(payer), figures: [changeIn(ifNo)] },
      ]
    : [{ name: TRANSFER.asCredit(payee), figures: [changeIn(ifNo)] }];
  return (
    <>
      <BlockHead heading={TRANSFER.receipt} figure="£" />
      <p className={styles.text}>{booked}</p>
      {rows.length > 1 && <p className={styles.text}>{TRANSFER.eachLine(payer)}</p>}
      <FigureTable
        caption={TRANSFER.changeOfTotal}
        rows={[{ name: TRANSFER.asIncome(payer, payee), figures: [changeIn(ifYes)] }, ...asCredit]}
      />
      <p className={styles.text}>{whatFollows({ payer, payee }, ifYes, ifNo)}</p>
    </>
  );
}

/** 0.00 beside every answer would read as if no answer mattered. */
function changeIn({ changePence }: EffectOfAnswer): string {
  return changePence === 0 ? TRANSFER.noChange : bare(changePence, "£");
}

/** In sentences: what becomes of both bodies' lines by the readings that move the total. */
function whatFollows(
  { payer, payee }: Pick<TransferRow, "payer" | "payee">,
  { isBorne, changePence }: EffectOfAnswer,
  ifNo: EffectOfAnswer,
): string {
  const said = [isBorne ? TRANSFER.borne(payer, payee) : TRANSFER.notBorne({ payer, payee }, changePence > 0)];
  if (isBorne && changePence > 0) said.push(TRANSFER.rises(payer, payee));
  if (ifNo.changePence !== 0) said.push(TRANSFER.freed(payer, payee));
  return said.join(" ");
}
