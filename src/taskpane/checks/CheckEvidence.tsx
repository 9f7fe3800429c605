import type { CheckRow } from "#domain/checks/check";
import type { PlaceView } from "#application/view/place-view";
import { useCountStyles } from "../count/count-styles.ts";
import { FigureTable, type FigureRow } from "../parts/FigureTable.tsx";
import { FilterRows } from "../parts/FilterRows.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk, StepProps } from "../step.ts";
import { CHECK_WORDS } from "../words/check-table.ts";
import { CHECKS } from "../words/checks.ts";
import { answersTo } from "./check-answers.ts";
import { CheckAnswers } from "./CheckAnswers.tsx";
import { showDifference, showSide } from "./check-figure.ts";
import { rowsBehind } from "./check-rows.ts";
import { PairReasons } from "./PairReasons.tsx";
import { ReasonField } from "./ReasonField.tsx";
import { sheetOf, titleOf } from "./check-words.ts";

export interface CheckEvidenceProps extends Pick<StepProps, "view" | "desk"> {
  readonly check: CheckRow;
}

/** Both sides and their difference, why it matters, what to do, the answers, and where to look. */
export function CheckEvidence({ check, view, desk }: CheckEvidenceProps) {
  const styles = useCountStyles();
  const words = CHECK_WORDS[check.id];
  const sheet = sheetOf(check);
  const groups = answersTo(check, view, desk);
  const rows = sideRows(check, view);
  const behind = rowsBehind(check, view);
  return (
    <>
      {rows.length > 0 && <FigureTable caption={titleOf(check)} rows={rows} />}
      {isTold(check) && <p className={styles.small}>{CHECKS.tolerance(check.tolerance)}</p>}
      {words && <p className={styles.text}>{words.why}</p>}
      {words && (
        <p className={styles.text}>
          <b className={styles.strong}>{CHECKS.todo}</b> {words.todo} {sheetsLater(words.todo, view)}
        </p>
      )}
      {groups.map((group) => (
        <CheckAnswers key={group.body} group={group} isOneOfSeveral={groups.length > 1} view={view} desk={desk} />
      ))}
      {check.id === "D4" && <PairReasons view={view} desk={desk} />}
      <Reason check={check} desk={desk} />
      <div className={styles.together}>
        {behind.map((found) => (
          <LinkButton key={found.sheet} onPress={() => desk.showRows(found.sheet, found.rows)}>
            {CHECKS.showRows(found.rows.length, found.sheet)}
          </LinkButton>
        ))}
        <FilterRows where={behind} desk={desk} />
        {sheet !== null && view.isCounted && (
          <LinkButton onPress={() => desk.openSheet(sheet)}>{CHECKS.open(sheet)}</LinkButton>
        )}
        <span className={styles.small}>{CHECKS.number(check.id)}</span>
      </div>
    </>
  );
}

/** A reason closes a limitation or a note; a stop must be put right. */
function Reason({ check, desk }: { readonly check: CheckRow; readonly desk: Desk }) {
  if (check.severity === "S" || check.result === "Ties" || check.result === "n/a") return null;
  return <ReasonField key={(check.explained ?? check.outdated)?.reason ?? ""} check={check} desk={desk} />;
}

/** Sheets of ours to which a person is sent before they stand; "" where they do. */
function sheetsLater(todo: string, { isCounted }: PlaceView): string {
  const sheets = [...new Set(todo.match(/TP [A-Z][a-z]+/g))];
  return isCounted || sheets.length === 0 ? "" : CHECKS.sheetsLater(sheets);
}

function sideRows(check: CheckRow, { place: { unit } }: PlaceView): FigureRow[] {
  const words = CHECK_WORDS[check.id];
  if (!words || check.thisSide === null) return [];
  const side = (name: string, value: number): FigureRow => ({ name, figures: [showSide(check, value, unit)] });
  const rows = [side(words.thisSide, check.thisSide)];
  if (check.thatSide !== null) rows.push(side(words.thatSide, check.thatSide));
  if (check.difference !== null) {
    rows.push({ name: CHECKS.difference, figures: [showDifference(check, check.difference, unit)], isSum: true });
  }
  return rows;
}

/** Nought allowed is told by the table. */
function isTold({ tolerance }: CheckRow): boolean {
  return !["£0.00", "0 rows", "0", "none", "shown", "same"].includes(tolerance);
}
