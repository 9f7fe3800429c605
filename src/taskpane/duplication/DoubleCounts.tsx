import { useState } from "react";
import type { CountView } from "#application/view/place-view";
import type { PlaceCount } from "#domain/counting/place-count";
import type { Unit } from "#domain/place/registers";
import { type FigureRow, FigureTable } from "../parts/FigureTable.tsx";
import { leftInPairs, waiting } from "../count/transfer-sides.ts";
import { inFull, inUnit } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { Line } from "../parts/Line.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { LongList } from "../parts/LongList.tsx";
import type { StepProps } from "../step.ts";
import { DOUBLE_COUNTS } from "../words/duplication.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";
import { NotCounted } from "./NotCounted.tsx";
import { Republished } from "./Republished.tsx";

export type ListProps = Pick<StepProps, "view" | "desk">;

/** One pound that two bodies report, and rows that are in the workbook twice. */
export function DoubleCounts({ view, desk }: ListProps) {
  const styles = useDuplicationStyles();
  if (view.count === null) return <NotCounted desk={desk} />;
  return (
    <>
      <p className={styles.lead}>{DOUBLE_COUNTS.lead}</p>
      <PaidBetween view={view} count={view.count} desk={desk} />
      <RepeatedSources view={view} desk={desk} />
      {view.duplicates && view.duplicates.republished.length > 0 && (
        <Republished lists={view.duplicates.republished} desk={desk} />
      )}
    </>
  );
}

function PaidBetween({ view, count: { count }, desk }: ListProps & { readonly count: CountView }) {
  const styles = useDuplicationStyles();
  const [open, setOpen] = useState<string | null>(null);
  const { unit } = view.place;
  const out = count.pairs.filter(({ payerSaysPence }) => payerSaysPence !== 0);
  const leftIn = leftInPairs(count).map(nameOf);
  const undecided = waiting(count.transfers).length;
  return (
    <section>
      <BlockHead
        help="takenOut"
        heading={DOUBLE_COUNTS.paidBetween}
        figure={DOUBLE_COUNTS.takenOut(count.eliminatedPence, unit)}
      />
      {out.length + leftIn.length === 0 && <p className={styles.lead}>{DOUBLE_COUNTS.noPairs}</p>}
      <LongList items={out} keyOf={nameOf} label={DOUBLE_COUNTS.paidBetween} openKey={open}>
        {(pair) => {
          const name = nameOf(pair);
          return (
            <Line
              words={name}
              small={verdictOf(pair.differencePence)}
              figure={inUnit(pair.payerSaysPence, unit)}
              figureMeaning={DOUBLE_COUNTS.out}
              open={open === name}
              onToggle={() => setOpen(open === name ? null : name)}
            >
              <FigureTable caption={name} rows={sidesOf(pair, unit)} />
            </Line>
          );
        }}
      </LongList>
      {leftIn.length > 0 && <p className={styles.lead}>{DOUBLE_COUNTS.leftIn(leftIn)}</p>}
      {undecided > 0 && <p className={styles.lead}>{DOUBLE_COUNTS.toConfirm(undecided)}</p>}
      <LinkButton onPress={() => desk.goTo("count")}>{DOUBLE_COUNTS.openCount}</LinkButton>
    </section>
  );
}

function nameOf({ payer, payee }: Pick<PlaceCount["pairs"][number], "payer" | "payee">): string {
  return DOUBLE_COUNTS.pair(payer, payee);
}

function sidesOf(pair: PlaceCount["pairs"][number], unit: Unit): readonly FigureRow[] {
  const { payer, payee, payerSaysPence, payeeSaysPence, differencePence } = pair;
  return [
    { name: DOUBLE_COUNTS.payerSays, small: payer, figures: [inUnit(payerSaysPence, unit)] },
    { name: DOUBLE_COUNTS.payeeSays, small: payee, figures: [inUnit(payeeSaysPence, unit)] },
    { name: DOUBLE_COUNTS.difference, figures: [inFull(differencePence)], isSum: true },
  ];
}

function verdictOf(differencePence: number): string {
  return differencePence === 0 ? DOUBLE_COUNTS.agree : DOUBLE_COUNTS.disagree(inFull(Math.abs(differencePence)));
}

/** What check A12 found: the rows of one source under the name of another. */
function RepeatedSources({ view, desk }: ListProps) {
  const styles = useDuplicationStyles();
  const check = view.checks.find(({ id }) => id === "A12");
  if (!check || check.result === "n/a") return null;
  const pence = check.thisSide ?? 0;
  return (
    <section>
      <BlockHead
        heading={DOUBLE_COUNTS.repeated}
        {...(pence !== 0 && { figure: `${inUnit(pence, view.place.unit)} ${DOUBLE_COUNTS.repeatedIn}` })}
      />
      {pence === 0 ? (
        <p className={styles.lead}>{DOUBLE_COUNTS.noneRepeated}</p>
      ) : (
        <>
          <p className={styles.lead}>{sentence(check.finding)}</p>
          <p className={styles.quiet}>{DOUBLE_COUNTS.repeatedWhat}</p>
          <LinkButton onPress={() => desk.goTo("sources")}>{DOUBLE_COUNTS.openSources}</LinkButton>
        </>
      )}
    </section>
  );
}

function sentence(finding: string): string {
  return finding.endsWith(".") ? finding : `${finding}.`;
}
