import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Fragment, type Ref, useMemo } from "react";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { HeardOnly } from "./HeardOnly.tsx";
import { DRAWN_WHOLE, useDrawn } from "./use-drawn.ts";

const useStyles = makeStyles({
  table: { ...SMALL, width: "100%", borderCollapse: "collapse" },
  name: {
    padding: "3px 8px 3px 0",
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  small: { display: "block", color: tokens.colorNeutralForeground3 },
  figure: {
    padding: "3px 0 3px 8px",
    textAlign: "right",
    verticalAlign: "top",
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  sum: {
    ...SEMIBOLD,
    color: tokens.colorNeutralForeground1,
    borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderBottom: "0 none transparent",
  },
  gap: { padding: 0 },
  head: {
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

export interface FigureRow {
  readonly name: string;
  readonly small?: string;
  readonly figures: readonly string[];
  /** The line that the others add up to. */
  readonly isSum?: boolean;
}

export interface FigureTableProps {
  /** What the table is, for a screen reader. */
  readonly caption: string;
  /** Headings of the figures where there is more than one column; the first is that of the names. */
  readonly headings?: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** Names with figures: a real table with row headings, as evidence under a line or a fold. Of a long one what is in sight. */
export function FigureTable({ caption, headings, rows }: FigureTableProps) {
  const above = headings ? 1 : 0;
  return (
    <table className={useStyles().table} {...(rows.length > DRAWN_WHOLE && { "aria-rowcount": rows.length + above })}>
      <caption>
        <HeardOnly>{caption}</HeardOnly>
      </caption>
      {headings && <Head headings={headings} />}
      <Body rows={rows} above={above} />
    </table>
  );
}

function Head({ headings }: { readonly headings: readonly string[] }) {
  const styles = useStyles();
  return (
    <thead>
      <tr>
        {headings.map((heading, at) => (
          <th key={heading} scope="col" className={mergeClasses(at === 0 ? styles.name : styles.figure, styles.head)}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface BodyProps extends Pick<FigureTableProps, "rows"> {
  /** Rows of headings. */
  readonly above: number;
}

/** A name with small print below. CSS pixels. */
const ROW = 39;

function Body({ rows, above }: BodyProps) {
  const keys = useMemo(() => rows.map((_, at) => String(at)), [rows]);
  const { isLong, list, items, measure } = useDrawn<HTMLTableSectionElement>({ keys, height: ROW });
  const placeOf = (at: number) =>
    isLong && { ref: measure, place: { "data-index": at, "aria-rowindex": at + 1 + above } };
  return (
    <tbody ref={list} {...(isLong && { "data-long": "" })}>
      {items.map(({ at, gap }) => (
        <Fragment key={at}>
          {gap > 0 && <Gap height={gap} />}
          {rows[at] && <Row {...rows[at]} {...placeOf(at)} />}
        </Fragment>
      ))}
    </tbody>
  );
}

/** Room of the rows that are not drawn. */
function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      <td className={useStyles().gap} style={{ height }} />
    </tr>
  );
}

interface RowProps extends FigureRow {
  readonly ref?: Ref<HTMLTableRowElement>;
  /** Where it stands in a long table, for whoever measures it or hears it. */
  readonly place?: { readonly "data-index": number; readonly "aria-rowindex": number };
}

function Row({ name, small, figures, isSum = false, ref, place }: RowProps) {
  const styles = useStyles();
  return (
    <tr ref={ref} {...place}>
      <th scope="row" className={mergeClasses(styles.name, isSum && styles.sum)}>
        {name}
        {small !== undefined && <span className={styles.small}> {small}</span>}
      </th>
      {figures.map((figure, at) => (
        <td key={at} className={mergeClasses(styles.figure, isSum && styles.sum)}>
          {figure}
        </td>
      ))}
    </tr>
  );
}
