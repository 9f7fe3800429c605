import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { TransferLinesView } from "#application/view/place-view";
import { shareToNumber } from "#domain/apportionment/share";
import { openReceipt } from "#domain/transfers/open-suggestions";
import type { TransferRow } from "#domain/transfers/transfer-row";
import { tpTokens } from "../look/tp-tokens.ts";
import { inFull } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { FilterRows } from "../parts/FilterRows.tsx";
import { Mark } from "../parts/Mark.tsx";
import type { Desk } from "../step.ts";
import { TRANSFER } from "../words/transfer.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { isQuestion, isStatedByPayer, keyOf, type TransferSides, type Verdict } from "./transfer-sides.ts";
import { TransferChanges } from "./TransferChanges.tsx";
import { TwoSides } from "./TwoSides.tsx";

const useStyles = makeStyles({
  agree: { color: tpTokens.success, "@media (forced-colors: active)": { color: "CanvasText" } },
  verdict: { marginTop: tokens.spacingVerticalXS },
});

/** Verdicts beside which a difference says something: of what is left in there is no payer's side to compare. */
const COMPARED: readonly Verdict[] = ["agree", "no receipt", "no payment"];

export interface TransferEvidenceProps {
  readonly transfer: TransferRow;
  readonly sides: TransferSides;
  readonly view: CountedView;
  readonly desk: Pick<Desk, "showRows" | "filterRows">;
}

/** Both sides, the verdict, what the suggestion rests on, and what the decision changes. */
export function TransferEvidence({ transfer, sides, view, desk }: TransferEvidenceProps) {
  const styles = { ...useCountStyles(), ...useStyles() };
  const lines = view.count.transferLines?.[keyOf(transfer)];
  const agree = sides.verdict === "agree" && styles.agree;
  return (
    <>
      <TwoSides
        transfer={transfer}
        sides={sides}
        unit={view.place.unit}
        lines={lines}
        onShowRows={(sheet, rows) => desk.showRows(sheet, rows)}
      />
      {lines && (
        <div className={styles.together}>
          <FilterRows where={rowsOfBoth(lines)} desk={desk} />
        </div>
      )}
      <div className={mergeClasses(styles.apart, styles.verdict, styles.small)}>
        <span className={mergeClasses(styles.strong, agree)}>{wordVerdict(transfer, sides)}</span>
        {COMPARED.includes(sides.verdict) && <span>{TRANSFER.difference(sides.differencePence)}</span>}
      </div>
      <p className={styles.small}>{TRANSFER.atPlaceShare}</p>
      <BlockHead heading={TRANSFER.why} />
      <ul className={styles.list}>
        {conditionsOf(transfer, sides).map(({ words, holds }) => (
          <li key={words} className={styles.item}>
            <Mark kind={holds ? "ties" : "look"} words={holds ? TRANSFER.yes : TRANSFER.no} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <TransferChanges transfer={transfer} sides={sides} view={view} />
    </>
  );
}

/** The rows of both sides, once for a sheet that holds both. */
function rowsOfBoth({ payer, payee }: TransferLinesView) {
  const bySheet = new Map<string, number[]>();
  for (const side of [payer, payee])
    if (side) bySheet.set(side.sheet, [...(bySheet.get(side.sheet) ?? []), ...side.rows]);
  return [...bySheet].map(([sheet, rows]) => ({ sheet, rows }));
}

function wordVerdict({ payer, payee }: TransferRow, { verdict, differencePence }: TransferSides): string {
  switch (verdict) {
    case "disagree":
      return TRANSFER.verdict.disagree(inFull(Math.abs(differencePence)));
    case "no receipt":
      return TRANSFER.verdict["no receipt"](payee);
    case "no payment":
      return TRANSFER.verdict["no payment"](payer);
    case "agree":
    case "left in":
    case "nothing said":
      return TRANSFER.verdict[verdict];
  }
}

interface Condition {
  readonly words: string;
  readonly holds: boolean;
}

function conditionsOf(transfer: TransferRow, sides: TransferSides): Condition[] {
  const { payer, payee, payeeOnPaymentsOnly } = transfer;
  const names = isStatedByPayer(transfer, sides);
  const first = { holds: names, words: names ? TRANSFER.names(payer, payee) : TRANSFER.doesNotName(payer, payee) };
  const payments = payeeOnPaymentsOnly ? [{ holds: false, words: TRANSFER.onPayments(payee) }] : [];
  const known = transfer.kind === "" ? [] : [{ holds: true, words: TRANSFER.knownKind(transfer.kind) }];
  // A question names no kind of spending, and is asked of counted payees only.
  const counted = isQuestion(transfer) ? [] : [payeeCondition(transfer)];
  return [first, ...known, ...counted, ...payments, shareCondition(transfer)];
}

function payeeCondition(transfer: TransferRow): Condition {
  const { payee, capital, takeOut } = transfer;
  if (takeOut === "payee net") return { holds: false, words: TRANSFER.payeeNet(payee) };
  const open = openReceipt(transfer);
  if (takeOut === "Y" && open) return { holds: false, words: TRANSFER.payeeLessReceipt(payee, inFull(open.pence)) };
  if (takeOut === "Y") return { holds: true, words: TRANSFER.payeeGross(payee, capital) };
  return { holds: false, words: TRANSFER.payeeNot(payee, capital) };
}

function shareCondition(transfer: TransferRow): Condition {
  const { payee, share, receiptStated } = transfer;
  if (share === null) return { holds: false, words: TRANSFER.noShare(payee) };
  const part = shareToNumber(share);
  if (receiptStated) return { holds: true, words: TRANSFER.shareStated(payee, part) };
  if (openReceipt(transfer)) return { holds: false, words: TRANSFER.shareUntilRead(payee, part) };
  return { holds: false, words: TRANSFER.shareGeneral(payee, part) };
}
