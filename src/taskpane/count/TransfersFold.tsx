import type { TransferRow } from "#domain/transfers/transfer-row";
import { inUnit } from "../format/money.ts";
import { Fold } from "../parts/Fold.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { LongList } from "../parts/LongList.tsx";
import { COUNT, COUNT_FOLDS } from "../words/count.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { isQuestion, keyOf, sidesOf, toDecide } from "./transfer-sides.ts";

export interface TransfersFoldProps {
  readonly view: CountedView;
  readonly onDecide: (key: string) => void;
}

/** Every transfer between counted bodies, with how it was decided; each opens to both sides. */
export function TransfersFold({ view, onDecide }: TransfersFoldProps) {
  const styles = useCountStyles();
  const { transfers } = view.count.count;
  const open = toDecide(transfers).length;
  const confirmed = transfers.filter((transfer) => transfer.confirmed === true).length;
  return (
    <Fold
      help="transfers"
      heading={COUNT.folds.transfers}
      answer={COUNT_FOLDS.transfers(confirmed, open)}
      defaultOpen={open > 0}
    >
      {transfers.length === 0 && <p className={styles.small}>{COUNT_FOLDS.noTransfers}</p>}
      <LongList items={transfers} keyOf={(transfer) => keyOf(transfer)} label={COUNT.folds.transfers} isList>
        {(transfer) => (
          <div className={styles.entry}>
            <LinkButton onPress={() => onDecide(keyOf(transfer))}>
              {COUNT_FOLDS.transfer(transfer.payer, transfer.payee)}
            </LinkButton>
            <p className={styles.small}>{standing(transfer, view)}</p>
          </div>
        )}
      </LongList>
    </Fold>
  );
}

function standing(transfer: TransferRow, view: CountedView): string {
  const { payerSaysPence, payeeSaysPence } = sidesOf(transfer, view.count.count);
  const pence = payerSaysPence === 0 ? payeeSaysPence : payerSaysPence;
  const amount = pence === 0 ? "" : `${inUnit(pence, view.place.unit)}, `;
  const kind = transfer.capital === "" ? "" : `${COUNT_FOLDS.capitals[transfer.capital] ?? transfer.capital}, `;
  return `${amount}${kind}${COUNT_FOLDS.states[stateOf(transfer)]}`;
}

function stateOf(transfer: TransferRow): keyof typeof COUNT_FOLDS.states {
  const { confirmed, takeOut } = transfer;
  if (isQuestion(transfer) && confirmed !== false) return confirmed === null ? "asked" : "unknown";
  if (confirmed === null) return "open";
  if (!confirmed) return "kept";
  return takeOut === "Y" ? "out" : "cannot";
}
