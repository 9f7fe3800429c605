import { useState } from "react";
import type { DuplicateGroupView } from "#application/view/duplicates-view";
import { inFull } from "../format/money.ts";
import { type FigureRow, FigureTable } from "../parts/FigureTable.tsx";
import { Fold } from "../parts/Fold.tsx";
import type { Desk } from "../step.ts";
import { PAIR } from "../words/duplication.ts";
import { RUN } from "../words/repeated-run.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";
import { Pager, SelectRows } from "./GroupEvidence.tsx";
import { PairDecision } from "./PairDecision.tsx";
import { PairTable } from "./PairTable.tsx";
import { payeeOf, sheetRows } from "./payment-words.ts";
import { type DuplicateQuestion, paymentsOf } from "./questions.ts";
import type { Review } from "./use-review.ts";

interface RunEvidenceProps {
  readonly run: DuplicateQuestion;
  readonly review: Review;
  readonly desk: Desk;
}

/** A run that stands there again: its findings one by one, all of them in a list, and one answer for the whole. */
export function RunEvidence({ run, review, desk }: RunEvidenceProps) {
  const styles = useDuplicationStyles();
  const [at, setAt] = useState(1);
  const { groups, run: regular } = run;
  const shown = groups[Math.min(at, groups.length) - 1];
  const [first, again] = shown?.payments ?? [];
  return (
    <>
      {regular && regular.payees > 0 && <p className={styles.lead}>{RUN.regular(regular)}</p>}
      <p className={styles.lead}>{RUN.what}</p>
      <Pager at={at} of={groups.length} onPage={setAt} />
      {first && again && <PairTable first={first} second={again} />}
      <Fold heading={RUN.all} answer={RUN.findings(groups.length)}>
        <FigureTable caption={RUN.caption} rows={groups.map(findingRow)} />
      </Fold>
      <div className={styles.links}>
        <SelectRows payments={[...paymentsOf(run, "first"), ...paymentsOf(run, "again")]} desk={desk} />
        <SelectRows payments={paymentsOf(run, "again")} desk={desk} words={RUN.selectAgain} />
      </div>
      <PairDecision review={review} />
    </>
  );
}

function findingRow({ payments, atRiskPence }: DuplicateGroupView): FigureRow {
  const [first, again] = payments;
  const numbers = RUN.numbers(first?.reference ?? "", again?.reference ?? "");
  return {
    name: first ? payeeOf(first) : "",
    small: numbers + PAIR.rowInWords(payments.flatMap(sheetRows)),
    figures: [inFull(atRiskPence)],
  };
}
