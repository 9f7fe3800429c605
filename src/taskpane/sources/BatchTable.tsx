import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Amendments } from "#application/amendments";
import type { BatchFile } from "#application/pane/pane-actions";
import type { PlaceView, SourceView } from "#application/view/place-view";
import { describeFinding } from "#domain/findings/words";
import { inUnit } from "../format/money.ts";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { BlockHead } from "../parts/BlockHead.tsx";
import { HeardOnly } from "../parts/HeardOnly.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { BATCH } from "../words/batch.ts";
import { WORDS } from "../words/catalogue.ts";
import { type BatchRow, batchRows } from "./batch-rows.ts";
import { saidOf } from "./source-answers.ts";
import { unitOf } from "./source-state.ts";

const useStyles = makeStyles({
  table: { ...SMALL, width: "100%", borderCollapse: "collapse" },
  cell: {
    padding: "4px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // As wide as the longest figure: a figure in two lines could be read as two.
  figure: {
    paddingLeft: "8px",
    textAlign: "right",
    whiteSpace: "nowrap",
    overflowWrap: "normal",
    fontVariantNumeric: "tabular-nums",
  },
  head: { color: tokens.colorNeutralForeground3 },
  file: SEMIBOLD,
  small: { display: "block", color: tokens.colorNeutralForeground3 },
});

export interface BatchTableProps {
  readonly batch: readonly BatchFile[];
  readonly view: PlaceView;
  readonly pending: Amendments;
  /** Opens the source where whatever is wrong with it is put right. */
  readonly onGo: (source: SourceView) => void;
  readonly onClose: () => void;
}

/** Files that came in together: what was read of each, and the one place where each is put right. Nothing for a single file. */
export function BatchTable({ batch, view, pending, onGo, onClose }: BatchTableProps) {
  const styles = useStyles();
  if (batch.length < 2) return null;
  const rows = batchRows(batch, view, pending);
  return (
    <section>
      <BlockHead heading={BATCH.heading(batch.length)} figure={BATCH.toSettle(sum(rows))} />
      <table className={styles.table}>
        <caption>
          <HeardOnly>{BATCH.caption}</HeardOnly>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {BATCH.file}
            </th>
            <th scope="col" className={mergeClasses(styles.cell, styles.head, styles.figure)}>
              {BATCH.read}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} pending={pending} onGo={onGo} />
          ))}
        </tbody>
      </table>
      <LinkButton onPress={onClose}>{BATCH.close}</LinkButton>
    </section>
  );
}

function sum(rows: readonly BatchRow[]): number {
  return rows.reduce((total, { toSettle }) => total + toSettle, 0);
}

function Row({ row, pending, onGo }: { readonly row: BatchRow } & Pick<BatchTableProps, "pending" | "onGo">) {
  const styles = useStyles();
  const { file, source, stood, toSettle } = row;
  return (
    <tr>
      <th scope="row" className={styles.cell}>
        <span className={styles.file}>{file}</span>
        <span className={styles.small}>{stood ? `${BATCH.stood} ${whatOf(row, pending)}` : whatOf(row, pending)}</span>
        {source !== null && (
          <LinkButton onPress={() => onGo(source)} name={`${goWords(toSettle)}: ${file}`}>
            {goWords(toSettle)}
          </LinkButton>
        )}
      </th>
      <td className={mergeClasses(styles.cell, styles.figure)}>
        {source === null ? BATCH.nothing : inUnit(source.sumPence, unitOf(source, saidOf(pending, source)))}
        {source !== null && <span className={styles.small}>{WORDS.sources.rows(source.rows)}</span>}
      </td>
    </tr>
  );
}

function goWords(toSettle: number): string {
  return toSettle === 0 ? BATCH.look : BATCH.putRight(toSettle);
}

/** "Northumbria Police, 2 rows left out, 1 in suspense", or why nothing was read. */
function whatOf({ source, sheet, why }: BatchRow, pending: Amendments): string {
  if (source === null) return why === null ? BATCH.noSpend : (WORDS.sources.why[why.code] ?? describeFinding(why));
  const { terms, columns, leftOut, suspense } = source;
  const byRow = columns.some(({ field }) => field === "agency") ? BATCH.byRow : BATCH.noBody;
  const agency = saidOf(pending, source).agency ?? terms.agency;
  const body = agency === "" ? byRow : agency;
  return [sheet, body, BATCH.leftOut(leftOut.length), BATCH.suspense(suspense)]
    .filter((words) => words !== "")
    .join(", ");
}
