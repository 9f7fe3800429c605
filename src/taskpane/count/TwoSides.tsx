import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Unit } from "#domain/place/registers";
import type { TransferRow } from "#domain/transfers/transfer-row";
import { inUnit } from "../format/money.ts";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { HeardOnly } from "../parts/HeardOnly.tsx";
import { TRANSFER } from "../words/count.ts";
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
  readonly transfer: TransferRow;
  readonly sides: TransferSides;
  readonly unit: Unit;
}

/** Payer and payee beside one another. */
export function TwoSides({ transfer, sides, unit }: TwoSidesProps) {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.strong);
  const said = (pence: number): string => (pence === 0 ? TRANSFER.notStated : inUnit(pence, unit));
  const isLeftIn = sides.verdict === "left in" && isStatedByPayer(transfer, sides);
  const receipt = sides.payeeSaysPence === 0 ? TRANSFER.notStated : TRANSFER.receiptStated;
  return (
    <table className={styles.table}>
      <thead>
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
      </thead>
      <tbody>
        <Pair name={TRANSFER.rows.body} payer={transfer.payer} payee={transfer.payee} />
        <Pair name={TRANSFER.rows.stated} payer={TRANSFER.evidence(transfer.evidence)} payee={receipt} />
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

interface PairProps {
  readonly name: string;
  readonly payer: string;
  readonly payee: string;
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
