import { makeStyles, tokens } from "@fluentui/react-components";
import type { Unit } from "#domain/place/registers";
import { bare } from "../format/money.ts";
import { HEARD_ONLY } from "../look/type.ts";
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
  table: { borderCollapse: "collapse", width: "100%" },
  caption: HEARD_ONLY,
  cell: CELL,
  figure: { ...CELL, textAlign: "right", whiteSpace: "nowrap", paddingRight: 0 },
});

/** The figures of the picture, largest first. */
export function FlowTable({ links, unit }: { readonly links: readonly FlowLink[]; readonly unit: Unit }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{WORDS.summaries.flowCaption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>
            {WORDS.summaries.body}
          </th>
          <th scope="col" className={styles.cell}>
            {WORDS.summaries.theme}
          </th>
          <th scope="col" className={styles.figure}>
            {unit}
          </th>
        </tr>
      </thead>
      <tbody>
        {links.map(({ body, theme, pence }) => (
          <tr key={`${body}/${theme}`}>
            <th scope="row" className={styles.cell}>
              {body}
            </th>
            <td className={styles.cell}>{theme === "" ? WORDS.summaries.untagged : theme}</td>
            <td className={styles.figure}>{bare(pence, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
