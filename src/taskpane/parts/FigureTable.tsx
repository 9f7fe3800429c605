import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { HeardOnly } from "./HeardOnly.tsx";

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

/** Names with figures: a real table with row headings, as evidence under a line or a fold. */
export function FigureTable({ caption, headings, rows }: FigureTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption>
        <HeardOnly>{caption}</HeardOnly>
      </caption>
      {headings && (
        <thead>
          <tr>
            {headings.map((heading, at) => (
              <th
                key={heading}
                scope="col"
                className={mergeClasses(at === 0 ? styles.name : styles.figure, styles.head)}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, at) => (
          <Row key={at} {...row} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ name, small, figures, isSum = false }: FigureRow) {
  const styles = useStyles();
  return (
    <tr>
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
