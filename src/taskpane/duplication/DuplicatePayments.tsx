import { useState } from "react";
import type { DuplicateGroupView, DuplicatesView } from "#application/view/duplicates-view";
import { DUPLICATE_GRADES, type DuplicateGrade } from "#domain/duplicates/duplicates";
import { inFull } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { Line } from "../parts/Line.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { PAYMENTS } from "../words/duplication.ts";
import type { ListProps } from "./DoubleCounts.tsx";
import { useDuplicationStyles } from "./duplication-styles.ts";
import { GroupEvidence } from "./GroupEvidence.tsx";
import { payeeOf, whyAlike } from "./payment-words.ts";
import { SetAside } from "./SetAside.tsx";

/** Payments that may have been made twice, strongest first; then what was set aside, and why. */
export function DuplicatePayments({ view: { duplicates }, desk }: ListProps) {
  const styles = useDuplicationStyles();
  const [opened, setOpened] = useState<string | null | undefined>(undefined);
  if (!duplicates) return <p className={styles.lead}>{PAYMENTS.noPayments}</p>;
  const { payments, pence, groups } = duplicates;
  // Untouched, the strongest stands open: it is what the list is for.
  const open = opened === undefined ? (groups[0]?.key ?? null) : opened;
  return (
    <>
      <p className={styles.lead}>
        {groups.length === 0 ? PAYMENTS.noneAlike(payments) : PAYMENTS.tested(payments, pence)}
      </p>
      <Limits duplicates={duplicates} />
      {DUPLICATE_GRADES.map((grade) => (
        <GradeBlock
          key={grade}
          grade={grade}
          groups={groups.filter((group) => group.grade === grade)}
          open={open}
          onToggle={(key) => setOpened(open === key ? null : key)}
          desk={desk}
        />
      ))}
      <SetAside duplicates={duplicates} desk={desk} />
    </>
  );
}

/** What the tests could not do, by sheet. */
function Limits({ duplicates: { weakReferences, withoutCredits } }: { readonly duplicates: DuplicatesView }) {
  const styles = useDuplicationStyles();
  const words = [
    ...weakReferences.map(({ sheet, reference }) => PAYMENTS.weakReference(sheet, reference)),
    ...withoutCredits.map((sheet) => PAYMENTS.withoutCredits(sheet)),
  ];
  return words.map((sentence) => (
    <p key={sentence} className={styles.quiet}>
      {sentence}
    </p>
  ));
}

interface GradeBlockProps {
  readonly grade: DuplicateGrade;
  readonly groups: readonly DuplicateGroupView[];
  readonly open: string | null;
  readonly onToggle: (key: string) => void;
  readonly desk: Desk;
}

/** A year of payments may hold hundreds; those at the end are small. */
const SHOWN_AT_FIRST = 40;

function GradeBlock({ grade, groups, open, onToggle, desk }: GradeBlockProps) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  if (groups.length === 0) return null;
  const left = groups.length - shown;
  const pence = groups.reduce((sum, { atRiskPence }) => sum + atRiskPence, 0);
  return (
    <section>
      <BlockHead heading={PAYMENTS.grades[grade]} figure={PAYMENTS.sum(grade, groups.length, pence)} />
      {groups.slice(0, shown).map((group) => (
        <Line
          key={group.key}
          words={group.payments[0] && payeeOf(group.payments[0])}
          small={whyAlike(group)}
          figure={inFull(group.atRiskPence)}
          figureMeaning={PAYMENTS.atRisk}
          open={open === group.key}
          onToggle={() => onToggle(group.key)}
        >
          <GroupEvidence group={group} desk={desk} />
        </Line>
      ))}
      {left > 0 && (
        <LinkButton onPress={() => setShown(shown + SHOWN_AT_FIRST)}>
          {PAYMENTS.more(Math.min(left, SHOWN_AT_FIRST))}
        </LinkButton>
      )}
    </section>
  );
}
