import type { FigureCell, FigureRow, FigureRows, ShownValue } from "#application/figures/figure-trace";
import { inFull } from "../format/money.ts";
import { figure } from "../format/numbers.ts";
import { FilterRows } from "../parts/FilterRows.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { LongList } from "../parts/LongList.tsx";
import type { Desk } from "../step.ts";
import { FIGURE } from "../words/figure.ts";
import { FigureParts } from "./FigureParts.tsx";
import { useFigureStyles } from "./figure-styles.ts";
import { shownText } from "./shown-text.ts";
import { ROWS_AT_ONCE } from "./use-trace.ts";

export interface FigureRowListProps {
  readonly rows: FigureRows;
  readonly isCounted: boolean;
  readonly shown: ShownValue;
  readonly desk: Desk;
  readonly onMore: () => void;
  readonly onChoose: (cell: FigureCell) => void;
}

/** The rows that a figure is the sum of, largest first, with the way to each of them; first whether they come to it. */
export function FigureRowList({ rows, isCounted, shown, desk, onMore, onChoose }: FigureRowListProps) {
  const styles = useFigureStyles();
  const rest = rows.count - rows.listed.length;
  const amount = (pence: number): string => (isCounted ? figure(pence) : inFull(pence));
  return (
    <>
      <p className={styles.what}>{sumSentence({ rows, isCounted, shown })}</p>
      <LongList items={rows.listed} keyOf={({ sheet, row }) => `${sheet} ${String(row)}`} label={FIGURE.rows} isList>
        {(row) => <Row row={row} amount={amount(row.pence)} desk={desk} />}
      </LongList>
      {rest > 0 && (
        <div className={styles.item}>
          <span>{FIGURE.rest(rest)}</span>
          <span className={styles.figure}>{amount(rows.restPence)}</span>
        </div>
      )}
      {rows.stated.length > 0 && <p className={styles.what}>{FIGURE.alsoWritten}</p>}
      <FigureParts parts={rows.stated} onChoose={onChoose} />
      <div className={styles.ways}>
        {rest > 0 && <LinkButton onPress={onMore}>{FIGURE.more(Math.min(rest, ROWS_AT_ONCE))}</LinkButton>}
        {rows.where.map((where) => (
          <LinkButton key={where.sheet} onPress={() => desk.showRows(where.sheet, where.rows)}>
            {FIGURE.goToAll(where.sheet, where.rows.length)}
          </LinkButton>
        ))}
        <FilterRows where={rows.where} desk={desk} />
      </div>
    </>
  );
}

/** Whether the rows come to the figure: said of every figure, never taken for granted. */
function sumSentence({ rows, isCounted, shown }: Pick<FigureRowListProps, "rows" | "isCounted" | "shown">): string {
  if (isCounted) return FIGURE.rowsCounted(rows.count);
  const stated = rows.stated.reduce((sum, part) => sum + (part.shown.kind === "pence" ? part.shown.pence : 0), 0);
  const sum = rows.pence + stated;
  if (shown.kind !== "pence" || shown.pence !== sum)
    return FIGURE.rowsDiffer(rows.count, inFull(sum), shownText(shown));
  if (rows.count === 0 && rows.stated.length === 0) return FIGURE.noRows;
  return rows.stated.length > 0
    ? FIGURE.rowsAndCells(rows.count, inFull(sum))
    : FIGURE.rowsCome(rows.count, inFull(sum));
}

function Row({ row, amount, desk }: { readonly row: FigureRow; readonly amount: string; readonly desk: Desk }) {
  const styles = useFigureStyles();
  const place = FIGURE.row(row.sheet, row.row + 1);
  const tags = [row.body, row.theme === "" ? FIGURE.noTheme : row.theme].filter((tag) => tag !== "").join(" · ");
  return (
    <div className={styles.item}>
      <span>
        {row.words === "" ? FIGURE.noWords : row.words}
        <span className={styles.small}>{tags}</span>
        <LinkButton name={FIGURE.goToRow(row.sheet, row.row + 1)} onPress={() => desk.showRows(row.sheet, [row.row])}>
          {place}
        </LinkButton>
      </span>
      <span className={styles.figure}>{amount}</span>
    </div>
  );
}
