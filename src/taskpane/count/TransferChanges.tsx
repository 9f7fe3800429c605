import type { EffectOfAnswer, TransferRow } from "#domain/transfers/transfer-row";
import { bare, inFull } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { FigureTable } from "../parts/FigureTable.tsx";
import { TRANSFER } from "../words/transfer.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { obstacleTo, type TransferSides } from "./transfer-sides.ts";

interface TransferChangesProps {
  readonly transfer: TransferRow;
  readonly sides: TransferSides;
  readonly view: CountedView;
}

/** What a decision makes of the total: where it leaves, what of it is netted off, and what of it leaves the place. */
export function TransferChanges({ transfer, sides, view }: TransferChangesProps) {
  const { ifYes } = transfer;
  const mayLeave = obstacleTo(transfer, sides) === null;
  if (mayLeave && ifYes && isInParts(ifYes)) return <ChangeInParts transfer={transfer} effect={ifYes} view={view} />;
  const unit = view.place.unit;
  return (
    <>
      <BlockHead heading={TRANSFER.changes} figure={unit} />
      {mayLeave && sides.inTotalPence !== 0 ? (
        <Taken transfer={transfer} sides={sides} view={view} />
      ) : (
        <NothingTaken transfer={transfer} sides={sides} view={view} />
      )}
    </>
  );
}

/** Whether the total moves by anything else than what is netted off between the two. */
function isInParts({ backPence, nettedPence, leavesPence }: EffectOfAnswer): boolean {
  return backPence !== 0 || leavesPence !== 0 || nettedPence < 0;
}

/** In pounds and pence whatever the place's unit: parts that are rounded to thousands would seem not to add up. */
function ChangeInParts({ transfer, effect, view }: Omit<TransferChangesProps, "sides"> & { effect: EffectOfAnswer }) {
  const styles = useCountStyles();
  const { payer, payee } = transfer;
  const { changePence, backPence, nettedPence, leavesPence } = effect;
  const { totalPence } = view.count.count;
  const line = (name: string, pence: number) => (pence === 0 ? [] : [{ name, figures: [bare(pence, "£")] }]);
  return (
    <>
      <BlockHead heading={TRANSFER.changes} figure="£" />
      <FigureTable
        caption={TRANSFER.changes}
        rows={[
          { name: TRANSFER.now(view.count.title), figures: [bare(totalPence, "£")] },
          ...line(TRANSFER.parts.back(payee), backPence),
          ...line(TRANSFER.parts.netted, 0 - nettedPence),
          ...line(leavesPence < 0 ? TRANSFER.parts.comes : TRANSFER.parts.leaves, 0 - leavesPence),
          { name: TRANSFER.after(view.count.title), figures: [bare(totalPence + changePence, "£")], isSum: true },
        ]}
      />
      <p className={styles.text}>{TRANSFER.moves(changePence, transfer.received !== undefined)}</p>
      {nettedPence > 0 && <p className={styles.text}>{TRANSFER.netted(payee, inFull(nettedPence))}</p>}
      {nettedPence < 0 && <p className={styles.text}>{TRANSFER.noLongerNetted(payer, inFull(0 - nettedPence))}</p>}
      {leavesPence > 0 && <p className={styles.text}>{TRANSFER.leaves({ payer, payee }, inFull(leavesPence))}</p>}
      {leavesPence < 0 && <p className={styles.text}>{TRANSFER.comes({ payer, payee }, inFull(0 - leavesPence))}</p>}
    </>
  );
}

function Taken({ transfer, sides: { inTotalPence }, view }: TransferChangesProps) {
  const { unit } = view.place;
  const { totalPence } = view.count.count;
  return (
    <FigureTable
      caption={TRANSFER.changes}
      rows={[
        { name: TRANSFER.now(view.count.title), figures: [bare(totalPence, unit)] },
        { name: TRANSFER.ifOut(transfer.payer), figures: [bare(0 - inTotalPence, unit)] },
        { name: TRANSFER.after(view.count.title), figures: [bare(totalPence - inTotalPence, unit)], isSum: true },
      ]}
    />
  );
}

function NothingTaken({ transfer, sides, view }: TransferChangesProps) {
  const styles = useCountStyles();
  const { unit } = view.place;
  const { isOut } = sides;
  const taken = isOut ? bare(0 - sides.payerSaysPence, unit) : TRANSFER.nothing;
  return (
    <>
      <FigureTable
        caption={TRANSFER.changes}
        rows={[
          { name: TRANSFER.takenOut(transfer.payer), figures: [taken] },
          { name: TRANSFER.now(view.count.title), figures: [bare(view.count.count.totalPence, unit)], isSum: true },
        ]}
      />
      {isOut && <p className={styles.text}>{TRANSFER.ifLeftIn(transfer.payer)}</p>}
      {!isOut && obstacleTo(transfer, sides) === null && (
        <p className={styles.text}>{TRANSFER.ifTakenOut(transfer.payer)}</p>
      )}
    </>
  );
}
