import { Button, makeStyles } from "@fluentui/react-components";
import type { DuplicateGroupView, PaymentView } from "#application/view/duplicates-view";
import { SMALL } from "../look/type.ts";
import { Chevron } from "../parts/Chevron.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { PAIR } from "../words/duplication.ts";
import { useDuplicationStyles } from "./duplication-styles.ts";
import { PairDecision } from "./PairDecision.tsx";
import { PairTable } from "./PairTable.tsx";
import { sheetRows } from "./payment-words.ts";
import type { Review } from "./use-review.ts";

const useStyles = makeStyles({
  pager: { ...SMALL, display: "flex", alignItems: "center", justifyContent: "flex-end", columnGap: "4px" },
  page: { minWidth: "24px", width: "24px", height: "24px", padding: 0 },
  back: { transform: "rotate(180deg)" },
});

interface GroupEvidenceProps {
  readonly group: DuplicateGroupView;
  readonly review: Review;
  readonly desk: Desk;
}

/** The payments of a group: the earliest stays left, a pager changes the right; below them what the officer says of both. */
export function GroupEvidence({ group, review, desk }: GroupEvidenceProps) {
  const styles = useDuplicationStyles();
  const { at, onPage } = review;
  const [first] = group.payments;
  const second = group.payments[at] ?? group.payments[1];
  if (!first || !second) return null;
  return (
    <>
      {group.payments.length > 2 && <Pager at={at} of={group.payments.length - 1} onPage={onPage} />}
      <PairTable first={first} second={second} />
      <div className={styles.links}>
        <SelectRows payments={[first, second]} desk={desk} />
      </div>
      <PairDecision review={review} />
    </>
  );
}

interface PagerProps {
  readonly at: number;
  readonly of: number;
  readonly onPage: (at: number) => void;
}

/** Leafs through what stands right of the earliest, or through the findings of a run. */
export function Pager({ at, of, onPage }: PagerProps) {
  const styles = useStyles();
  return (
    <div className={styles.pager}>
      <Button
        appearance="subtle"
        size="small"
        className={styles.page}
        aria-label={PAIR.previous}
        disabledFocusable={at === 1}
        onClick={() => onPage(at - 1)}
        icon={
          <span className={styles.back}>
            <Chevron open={false} />
          </span>
        }
      />
      <span aria-live="polite">{PAIR.pager(at, of)}</span>
      <Button
        appearance="subtle"
        size="small"
        className={styles.page}
        aria-label={PAIR.following}
        disabledFocusable={at === of}
        onClick={() => onPage(at + 1)}
        icon={<Chevron open={false} />}
      />
    </div>
  );
}

interface SelectRowsProps {
  readonly payments: readonly PaymentView[];
  readonly desk: Desk;
  /** What the link says of so many rows on one sheet, where it is not all that is shown. */
  readonly words?: (rows: number) => string;
}

/** Selects the rows in the grid; one link where they stand on one sheet, else one a sheet. The focus stays. */
export function SelectRows({ payments, desk, words = selectWords }: SelectRowsProps) {
  const bySheet = new Map<string, PaymentView[]>();
  for (const payment of payments) bySheet.set(payment.sheet, [...(bySheet.get(payment.sheet) ?? []), payment]);
  return [...bySheet].map(([sheet, on]) => (
    <LinkButton
      key={sheet}
      onPress={() =>
        desk.showRows(
          sheet,
          on.flatMap(({ rows }) => rows),
        )
      }
    >
      {bySheet.size === 1 ? words(rowsOf(on)) : PAIR.selectOn(PAIR.rowInWords(on.flatMap(sheetRows)), sheet)}
    </LinkButton>
  ));
}

function rowsOf(payments: readonly PaymentView[]): number {
  return payments.reduce((sum, { rows }) => sum + rows.length, 0);
}

function selectWords(rows: number): string {
  return rows === 2 ? PAIR.selectBoth : PAIR.selectAll(rows);
}
