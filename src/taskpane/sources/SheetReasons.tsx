import { makeStyles, tokens } from "@fluentui/react-components";
import { describeFinding } from "#domain/findings/words";
import type { NotSpend } from "#domain/ledger/reading";
import { SMALL } from "../look/type.ts";
import { WORDS } from "../words/catalogue.ts";

const useStyles = makeStyles({
  list: { ...SMALL, listStyleType: "none", margin: 0, padding: 0 },
  sheet: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  why: { color: tokens.colorNeutralForeground3, maxWidth: "180px", textAlign: "right" },
});

/** Sheets that hold no spend that could be read, each with its reason in a few words; the whole of it on hovering. */
export function SheetReasons({ notSpend }: { readonly notSpend: readonly NotSpend[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {notSpend.map(({ sheet, finding }) => (
        <li key={sheet} className={styles.sheet} title={describeFinding(finding)}>
          <span>{sheet}</span>
          <span className={styles.why}>{WORDS.sources.why[finding.code] ?? describeFinding(finding)}</span>
        </li>
      ))}
    </ul>
  );
}
