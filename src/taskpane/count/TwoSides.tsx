import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { SideOfTransfer, TransferLinesView } from "#application/view/place-view";
import type { Unit } from "#domain/place/registers";
import { RECEIVED } from "#domain/transfers/answer-of";
import type { TransferRow } from "#domain/transfers/transfer-row";
import { inUnit } from "../format/money.ts";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { HeardOnly } from "../parts/HeardOnly.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { TRANSFER } from "../words/transfer.ts";
import { isStatedByPayer, type TransferSides } from "./transfer-sides.ts";

const useStyles = makeStyles({
  table: { ...SMALL, width: "100%", marginTop: "8px", tableLayout: "fixed", borderCollapse: "collapse" },
  cell: {
    padding: "3px 6px 3px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  key: { width: "56px", color: tokens.colorNeutralForeground3 },
  strong: { ...SEMIBOLD, fontVariantNumeric: "tabular-nums" },
  last: { borderBottom: "0 none transparent", borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
});

export interface TwoSidesProps {
  /** Where the lines stand; absent = not told. */
  readonly lines: TransferLinesView | undefined;
  readonly onShowRows: (sheet: string, rows: readonly number[]) => void;
  readonly transfer: TransferRow;
  readonly sides: TransferSides;
  readonly unit: Unit;
}

/** Payer and payee beside one another. */
export function TwoSides({ transfer, sides, unit, lines, onShowRows }: TwoSidesProps) {
  const styles = useStyles();
  const said = (pence: number): string => (pence === 0 ? TRANSFER.notStated : inUnit(pence, unit));
  const isLeftIn = sides.verdict === "left in" && isStatedByPayer(transfer, sides);
  return (
    <table className={styles.table}>
      <thead>
        <Head />
      </thead>
      <tbody>
        <Pair name={TRANSFER.rows.body} payer={transfer.payer} payee={transfer.payee} />
        {lines && <Pair name={TRANSFER.rows.line} payer={lineOf(lines.payer)} payee={lineOf(lines.payee)} />}
        <Pair name={TRANSFER.rows.stated} payer={saidByPayer(transfer)} payee={saidByPayee(transfer, sides)} />
        {lines && (
          <Pair
            name={TRANSFER.rows.row}
            payer={<RowLink side={lines.payer} onShowRows={onShowRows} />}
            payee={<RowLink side={lines.payee} onShowRows={onShowRows} />}
          />
        )}
        <Pair
          name={TRANSFER.rows.pounds}
          payer={isLeftIn ? TRANSFER.notTakenOut : said(sides.payerSaysPence)}
          payee={said(sides.payeeSaysPence)}
          isLast
        />
      </tbody>
    </table>
  );
}

function Head() {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.strong);
  return (
    <tr>
      <th scope="col" className={mergeClasses(styles.cell, styles.key)}>
        <HeardOnly>{TRANSFER.part}</HeardOnly>
      </th>
      <th scope="col" className={head}>
        {TRANSFER.payerSays}
      </th>
      <th scope="col" className={head}>
        {TRANSFER.payeeSays}
      </th>
    </tr>
  );
}

/** What rests on lines of the payee stands under the payee, not under the payer. */
function saidByPayer({ evidence, stated, suggested, received }: TransferRow): string {
  if (!received) return TRANSFER.evidence(evidence);
  if (!stated && !suggested) return TRANSFER.notStated;
  const parts = evidence.split("; ").filter((part) => !part.startsWith(RECEIVED));
  return TRANSFER.evidence(parts.join("; "));
}

function saidByPayee({ received }: TransferRow, { payeeSaysPence }: TransferSides): string {
  if (received && received.state !== "put back") return TRANSFER.bookedBelowNought;
  return payeeSaysPence === 0 ? TRANSFER.notStated : TRANSFER.receiptStated;
}

function lineOf(side: SideOfTransfer | null): string {
  return side === null ? TRANSFER.notStated : side.line;
}

/** Row 19, or the first and how many more, as a way to them. */
function RowLink({ side, onShowRows }: Pick<TwoSidesProps, "onShowRows"> & { readonly side: SideOfTransfer | null }) {
  if (side === null) return TRANSFER.notStated;
  const { sheet, rows, elsewhere } = side;
  const [first = 0] = rows;
  return (
    <LinkButton onPress={() => onShowRows(sheet, rows)}>
      {TRANSFER.rowLink(first + 1, rows.length + elsewhere - 1)}
    </LinkButton>
  );
}

interface PairProps {
  readonly name: string;
  readonly payer: ReactNode;
  readonly payee: ReactNode;
  readonly isLast?: boolean;
}

function Pair({ name, payer, payee, isLast = false }: PairProps) {
  const styles = useStyles();
  const last = isLast && mergeClasses(styles.strong, styles.last);
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.key, last)}>
        {name}
      </th>
      <td className={mergeClasses(styles.cell, last)}>{payer}</td>
      <td className={mergeClasses(styles.cell, last)}>{payee}</td>
    </tr>
  );
}
