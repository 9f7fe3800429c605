import { makeStyles, tokens } from "@fluentui/react-components";
import type { Unit } from "#domain/place/registers";
import { bare } from "../format/money.ts";
import { WORDS } from "../words/catalogue.ts";
import type { FlowLink } from "./flow.ts";

const CELL = {
  textAlign: "left",
  fontWeight: tokens.fontWeightRegular,
  verticalAlign: "top",
  padding: "3px 8px 3px 0",
  borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
} as const;

const useStyles = makeStyles({
  table: { borderCollapse: "collapse", width: "100%", marginBottom: "12px" },
  caption: { textAlign: "left", fontWeight: tokens.fontWeightSemibold, padding: "3px 0" },
  cell: CELL,
  figure: { ...CELL, textAlign: "right", whiteSpace: "nowrap", paddingRight: 0 },
});

export interface FlowTableProps {
  readonly caption: string;
  /** What the two ends of a link are called. */
  readonly ends: readonly [string, string];
  /** What the second end is called where it has no name. */
  readonly unnamed: string;
  readonly links: readonly FlowLink[];
  readonly unit: Unit;
}

/** The figures between two columns of the picture, largest first. */
export function FlowTable({ caption, ends, unnamed, links, unit }: FlowTableProps) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {ends.map((end) => (
            <th key={end} scope="col" className={styles.cell}>
              {end}
            </th>
          ))}
          <th scope="col" className={styles.figure}>
            {unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {links.map(({ from, to, pence }) => (
          <tr key={JSON.stringify([from, to])}>
            <th scope="row" className={styles.cell}>
              {from || WORDS.summaries.noBody}
            </th>
            <td className={styles.cell}>{to || unnamed}</td>
            <td className={styles.figure}>{bare(pence, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
