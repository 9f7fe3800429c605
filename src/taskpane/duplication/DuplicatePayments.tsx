import type { DuplicatesView } from "#application/view/duplicates-view";
import { DUPLICATE_GRADES, type DuplicateGrade } from "#domain/duplicates/duplicates";
import type { ReferenceKind } from "#domain/place/registers";
import { inFull } from "../format/money.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { Line } from "../parts/Line.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { LongList } from "../parts/LongList.tsx";
import type { Desk } from "../step.ts";
import { PAIR_DECISION } from "../words/duplicate-decisions.ts";
import { PAYMENTS } from "../words/duplication.ts";
import { RUN } from "../words/repeated-run.ts";
import type { ListProps } from "./DoubleCounts.tsx";
import { useDuplicationStyles } from "./duplication-styles.ts";
import { GroupEvidence } from "./GroupEvidence.tsx";
import { decisionsOf, leftToDecide, standingOf } from "./pair-decision.ts";
import { payeeOf, runDays, whyAlike } from "./payment-words.ts";
import { type DuplicateQuestion, payeesOf, questionsOf, sizeOf } from "./questions.ts";
import { RunEvidence } from "./RunEvidence.tsx";
import { SetAside } from "./SetAside.tsx";
import type { Review } from "./use-review.ts";

/** Payments that may have been made twice, strongest first; then what was set aside, and why. */
export function DuplicatePayments({
  view: { duplicates, place },
  desk,
  review,
}: ListProps & { readonly review: Review }) {
  const styles = useDuplicationStyles();
  if (!duplicates) return <NoPayments place={place.name} desk={desk} />;
  const { payments, pence, groups } = duplicates;
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
          questions={questionsOf(groups.filter((group) => group.grade === grade))}
          review={review}
          desk={desk}
        />
      ))}
      {decisionsOf(groups).decided > 0 && <p className={styles.quiet}>{PAIR_DECISION.hitRateNote}</p>}
      <SetAside duplicates={duplicates} desk={desk} />
    </>
  );
}

/** Nothing to test; in the made-up place, where there is nobody's count to mix them with, the way to some payments. */
function NoPayments({ place, desk }: { readonly place: string; readonly desk: Desk }) {
  const styles = useDuplicationStyles();
  const add = (): unknown =>
    desk.run(PAYMENTS.addingSample, (actions, progress) => actions.addSamplePayments(progress));
  return (
    <>
      <p className={styles.lead}>{PAYMENTS.noPayments}</p>
      {place === PAYMENTS.samplePlace ? (
        <>
          <LinkButton onPress={() => void add()}>{PAYMENTS.addSample}</LinkButton>
          <p className={styles.quiet}>{PAYMENTS.addSampleWhat}</p>
        </>
      ) : (
        <p className={styles.quiet}>{PAYMENTS.noPaymentsTodo}</p>
      )}
    </>
  );
}

const REFERENCE_KINDS = ["supplier", "document", "dummy", "unknown"] as const satisfies readonly ReferenceKind[];

/** What the tests could not do: one sentence for all sheets of which the same is true. */
function Limits({ duplicates: { weakReferences, withoutCredits } }: { readonly duplicates: DuplicatesView }) {
  const styles = useDuplicationStyles();
  const words = [
    ...REFERENCE_KINDS.flatMap((kind) => {
      const sheets = weakReferences.filter(({ reference }) => reference === kind).map(({ sheet }) => sheet);
      return sheets.length === 0 ? [] : PAYMENTS.weakReference(sheets, kind);
    }),
    ...(withoutCredits.length === 0 ? [] : [PAYMENTS.withoutCredits(withoutCredits)]),
  ];
  return words.map((sentence) => (
    <p key={sentence} className={styles.quiet}>
      {sentence}
    </p>
  ));
}

interface GradeBlockProps {
  readonly grade: DuplicateGrade;
  readonly questions: readonly DuplicateQuestion[];
  readonly review: Review;
  readonly desk: Desk;
}

function GradeBlock({ grade, questions, review, desk }: GradeBlockProps) {
  const styles = useDuplicationStyles();
  if (questions.length === 0) return null;
  const tally = decisionsOf(questions.flatMap(({ groups }) => groups));
  const open = leftToDecide(questions);
  // The £ is of the questions that the heading counts: those to look into, or once none is left all that were.
  const pence = (open.length > 0 ? open : questions).reduce((sum, { atRiskPence }) => sum + atRiskPence, 0);
  const size = { ...sizeOf(questions), left: open.length, pence };
  return (
    <section>
      <BlockHead help="atRisk" heading={PAYMENTS.grades[grade]} figure={PAYMENTS.sum(grade, size)} />
      {tally.decided > 0 && <p className={styles.quiet}>{PAIR_DECISION.tally(tally)}</p>}
      <LongList items={questions} keyOf={({ key }) => key} label={PAYMENTS.grades[grade]} openKey={review.open?.key}>
        {(question) => <QuestionLine question={question} review={review} desk={desk} />}
      </LongList>
    </section>
  );
}

interface QuestionLineProps {
  readonly question: DuplicateQuestion;
  readonly review: Review;
  readonly desk: Desk;
}

function QuestionLine({ question, review, desk }: QuestionLineProps) {
  const [group] = question.groups;
  if (!group) return null;
  return (
    <Line
      words={question.run ? RUN.name(payeesOf(question)) : group.payments[0] && payeeOf(group.payments[0])}
      small={question.run ? RUN.small(runDays(question)) : whyAlike(group)}
      figure={inFull(question.atRiskPence)}
      figureMeaning={standingOf(question, PAYMENTS.atRisk)}
      open={review.open?.key === question.key}
      onToggle={() => review.onToggle(question.key)}
    >
      {question.run ? (
        <RunEvidence run={question} review={review} desk={desk} />
      ) : (
        <GroupEvidence group={group} review={review} desk={desk} />
      )}
    </Line>
  );
}
