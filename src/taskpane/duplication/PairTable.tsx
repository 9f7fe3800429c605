import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PaymentView } from "#application/view/duplicates-view";
import { tpTokens } from "../look/tp-tokens.ts";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { HeardOnly } from "../parts/HeardOnly.tsx";
import { PAIR } from "../words/duplication.ts";
import { type ComparedPart, comparePayments } from "./compare-payments.ts";
import type { Stretch } from "./compare-texts.ts";
import { payeeOf, sheetRows } from "./payment-words.ts";

const useStyles = makeStyles({
  table: { ...SMALL, width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  keyColumn: { width: "56px", "@media (min-width: 380px)": { width: "80px" } },
  signColumn: { width: "16px" },
  cell: {
    padding: "3px 6px 3px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  key: { color: tokens.colorNeutralForeground3 },
  head: SEMIBOLD,
  sign: { padding: "3px 0", textAlign: "center", color: tokens.colorNeutralForeground2 },
  mark: {
    padding: "0 1px",
    color: tpTokens.diffForeground,
    backgroundColor: tpTokens.diffBackground,
    textDecorationLine: "underline",
    textDecorationThickness: "2px",
    textUnderlineOffset: "2px",
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      color: "CanvasText",
      backgroundColor: "Canvas",
      outline: "1px solid CanvasText",
    },
  },
  legend: { ...SMALL, margin: "4px 0 0", color: tokens.colorNeutralForeground3 },
});

export interface PairTableProps {
  readonly first: PaymentView;
  readonly second: PaymentView;
}

/** Two payments side by side: what is the same, what once tidied, what differs and where. */
export function PairTable({ first, second }: PairTableProps) {
  const styles = useStyles();
  return (
    <>
      <table className={styles.table}>
        <caption>
          <HeardOnly>{PAIR.caption(payeeOf(first))}</HeardOnly>
        </caption>
        <Heads first={first} second={second} />
        <tbody>
          {comparePayments(first, second).map((part) => (
            <Part key={part.name} {...part} />
          ))}
        </tbody>
      </table>
      <p className={styles.legend}>{PAIR.key}</p>
    </>
  );
}

function Heads({ first, second }: PairTableProps) {
  const styles = useStyles();
  const head = mergeClasses(styles.cell, styles.head);
  return (
    <thead>
      <tr>
        <th scope="col" className={mergeClasses(head, styles.keyColumn)}>
          <HeardOnly>{PAIR.part}</HeardOnly>
        </th>
        <th scope="col" className={head}>
          {headOf(first, second)}
        </th>
        <th scope="col" className={mergeClasses(head, styles.sign, styles.signColumn)}>
          <HeardOnly>{PAIR.compared}</HeardOnly>
        </th>
        <th scope="col" className={head}>
          {headOf(second, first)}
        </th>
      </tr>
    </thead>
  );
}

/** "Row 4", with its sheet where the other stands on another. */
function headOf(payment: PaymentView, other: PaymentView): string {
  const row = PAIR.row(sheetRows(payment));
  return payment.sheet === other.sheet ? row : PAIR.onSheet(row, payment.sheet);
}

function Part({ name, sign, left, right }: ComparedPart) {
  const styles = useStyles();
  const { shown, heard } = PAIR.signs[sign];
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.key)}>
        {name}
      </th>
      <td className={styles.cell}>
        <Marked stretches={left} />
      </td>
      <td className={mergeClasses(styles.cell, styles.sign)}>
        <span aria-hidden="true">{shown}</span>
        <HeardOnly>{heard}</HeardOnly>
      </td>
      <td className={styles.cell}>
        <Marked stretches={right} />
      </td>
    </tr>
  );
}

function Marked({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const styles = useStyles();
  return stretches.map(({ text, differs }, at) =>
    differs ? (
      <mark key={at} className={styles.mark}>
        {text}
      </mark>
    ) : (
      <span key={at}>{text}</span>
    ),
  );
}
