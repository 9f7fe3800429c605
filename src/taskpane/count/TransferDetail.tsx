import { Field, Input } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { openReceipt } from "#domain/transfers/open-suggestions";
import type { TransferPair } from "#domain/place/registers";
import type { TransferRow } from "#domain/transfers/transfer-row";
import { inUnit } from "../format/money.ts";
import { Decision } from "../parts/Decision.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { StepFrame } from "../parts/StepFrame.tsx";
import type { Desk, PrimaryAction } from "../step.ts";
import { TRANSFER } from "../words/transfer.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { ReceiptReadings } from "./ReceiptReadings.tsx";
import { TransferEvidence } from "./TransferEvidence.tsx";
import {
  askedPence,
  isQuestion,
  keyOf,
  type Obstacle,
  obstacleTo,
  sidesOf,
  toDecide,
  type TransferSides,
} from "./transfer-sides.ts";

export interface TransferDetailProps {
  readonly transfer: TransferRow;
  readonly view: CountedView;
  readonly desk: Desk;
  readonly onLeave: () => void;
  readonly onSaved: () => void;
}

type Choice = "out" | "credit" | "kept";

/** One transfer with both sides, and the decision whether its pound is counted at the payer too. */
export function TransferDetail({ transfer, view, desk, onLeave, onSaved }: TransferDetailProps) {
  const styles = useCountStyles();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [note, setNote] = useState(transfer.note);
  const sides = sidesOf(transfer, view.count.count);
  const obstacle = obstacleTo(transfer, sides);
  const decide = async (chosen: Choice): Promise<void> => {
    const { payer, payee, capital, kind } = transfer;
    const pair = { payer, payee, capital, kind, confirmed: chosen !== "kept", note, ...receiptsOf(transfer, chosen) };
    const saved = await desk.run(TRANSFER.saving(payer, payee), (actions, progress) =>
      actions.recount({ transfers: [pair] }, progress),
    );
    if (saved) onSaved();
  };
  return (
    <StepFrame next={nextOf(transfer, view)} primary={saveAction(choice, lackingOf(transfer), { desk, decide })}>
      <div className={styles.apart}>
        <LinkButton onPress={onLeave}>{TRANSFER.back}</LinkButton>
        <span className={styles.small}>{placeOf(transfer, view)}</span>
      </div>
      <Question transfer={transfer} sides={sides} view={view} />
      <TransferEvidence transfer={transfer} sides={sides} view={view} desk={desk} />
      <ReceiptReadings transfer={transfer} />
      <div className={styles.field}>
        <TakeOrLeave
          transfer={transfer}
          mayTakeOut={obstacle === null || isQuestion(transfer)}
          choice={choice}
          onChoose={setChoice}
        />
      </div>
      {obstacle !== null && <p className={styles.text}>{wordObstacle(obstacle, transfer)}</p>}
      {isQuestion(transfer) && <p className={styles.text}>{TRANSFER.unknownMeans}</p>}
      <Field size="small" label={TRANSFER.note} className={styles.spaced}>
        <Input size="small" value={note} onChange={(_, { value }) => setNote(value)} />
      </Field>
    </StepFrame>
  );
}

interface TakeOrLeaveProps {
  readonly transfer: TransferRow;
  readonly mayTakeOut: boolean;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

/** What is said of lines that the payee books below nought; nothing where there are none. */
function receiptsOf(transfer: TransferRow, chosen: Choice): Pick<TransferPair, "receipts"> {
  if (!isCreditAsked(transfer) || chosen === "kept") return {};
  return { receipts: chosen === "credit" ? "credit" : "income" };
}

/** The decision, none chosen beforehand. */
function TakeOrLeave({ transfer, mayTakeOut, choice, onChoose }: TakeOrLeaveProps) {
  return (
    <Decision<Choice>
      legend={TRANSFER.decision}
      options={[
        { value: "out", label: takeOutLabel(transfer), disabled: !mayTakeOut },
        ...(isCreditAsked(transfer) ? [{ value: "credit" as const, label: TRANSFER.isCreditAlone }] : []),
        { value: "kept", label: leftInLabel(transfer) },
      ]}
      value={choice}
      onChange={onChoose}
    />
  );
}

/** Whether the payer's lines may be a transfer while what the payee books below nought is a credit. */
function isCreditAsked({ received, stated, suggested }: TransferRow): boolean {
  return received !== undefined && (stated ?? suggested) !== undefined;
}

function takeOutLabel(transfer: TransferRow): string {
  if (openReceipt(transfer) || isCreditAsked(transfer)) return TRANSFER.isIncome;
  return isQuestion(transfer) ? TRANSFER.unknown : TRANSFER.out;
}

function leftInLabel(transfer: TransferRow): string {
  if (isCreditAsked(transfer)) return TRANSFER.isNothing;
  if (openReceipt(transfer)) return TRANSFER.isCredit;
  return isQuestion(transfer) ? TRANSFER.none : TRANSFER.kept;
}

/** Takes the focus when the transfer opens: a person asked for it, and it is what they must read first. */
function Question({
  transfer,
  sides,
  view,
}: Pick<TransferDetailProps, "transfer" | "view"> & { sides: TransferSides }) {
  const styles = useCountStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const isTaken = useRef(false);
  useEffect(() => {
    // Once: a step that is shown again runs its effects again, and must leave the focus on its tab.
    if (!isTaken.current) heading.current?.focus();
    isTaken.current = true;
  }, []);
  const pence = askedPence(transfer, sides);
  const amount = pence === 0 ? "" : inUnit(pence, view.place.unit);
  return (
    <h2 ref={heading} tabIndex={-1} className={styles.question}>
      {isQuestion(transfer)
        ? TRANSFER.knownQuestion(transfer.payer, transfer.payee, transfer.kind)
        : TRANSFER.question(transfer.payer, transfer.payee, amount)}
    </h2>
  );
}

interface Deciding {
  readonly desk: Desk;
  readonly decide: (choice: Choice) => Promise<void>;
}

function saveAction(choice: Choice | null, missing: string, { desk, decide }: Deciding): PrimaryAction {
  if (choice !== null) return { label: TRANSFER.save, onPress: () => void decide(choice) };
  const onMissing = (): void => desk.say(missing);
  return { label: TRANSFER.save, onPress: onMissing, missing, onMissing };
}

function lackingOf(transfer: TransferRow): string {
  return openReceipt(transfer) ? TRANSFER.lackingReceipt : TRANSFER.lacking;
}

function othersWaiting(transfer: TransferRow, view: CountedView): number {
  return toDecide(view.count.count.transfers).filter((row) => keyOf(row) !== keyOf(transfer)).length;
}

function nextOf(transfer: TransferRow, view: CountedView): string {
  const left = othersWaiting(transfer, view);
  if (left > 0) return TRANSFER.nextMore(left);
  return toDecide([transfer]).length > 0 ? TRANSFER.nextLast : TRANSFER.nextNone;
}

function placeOf(transfer: TransferRow, view: CountedView): string {
  const open = toDecide(view.count.count.transfers);
  const at = open.findIndex((row) => keyOf(row) === keyOf(transfer));
  return at === -1 ? TRANSFER.decided : TRANSFER.place(at + 1, open.length);
}

function wordObstacle(obstacle: Exclude<Obstacle, null>, { payer, payee, capital }: TransferRow): string {
  switch (obstacle) {
    case "no line":
      return TRANSFER.obstacle[obstacle](payer, payee);
    case "to itself":
      return TRANSFER.obstacle[obstacle];
    case "payee not counted":
      return TRANSFER.obstacle[obstacle](payee, capital);
    case "payee net":
    case "below nought":
      return TRANSFER.obstacle[obstacle](payee);
  }
}
