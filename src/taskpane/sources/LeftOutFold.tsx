import { makeStyles, tokens } from "@fluentui/react-components";
import type { SourceView } from "#application/view/place-view";
import { Fold } from "../parts/Fold.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  reason: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
  },
});

/** Reasons named in the heading of the fold; all of them stand inside. */
const NAMED = 2;

/** Rows of the source that are not lines, each with its reason. */
export function LeftOutFold({ source, desk }: { readonly source: SourceView; readonly desk: Desk }) {
  const styles = useStyles();
  const byReason = [...rowsByReason(source)].sort(([, a], [, b]) => b.length - a.length);
  return (
    <Fold level={3} heading={WORDS.sources.leftOut} answer={answerOf(source.leftOut.length, byReason)}>
      {byReason.length === 0 && WORDS.sources.leftOutAll}
      <ul className={styles.list}>
        {byReason.map(([reason, rows]) => (
          <li key={reason} className={styles.reason}>
            <span>{WORDS.sources.reason(rows.length, reason)}</span>
            <LinkButton onPress={() => desk.showRows(source.sheet, rows)}>
              {WORDS.sources.rowsOf(rows.map((row) => row + 1))}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function rowsByReason({ leftOut }: SourceView): ReadonlyMap<string, number[]> {
  const rows = new Map<string, number[]>();
  for (const { row, reason } of leftOut) rows.set(reason, [...(rows.get(reason) ?? []), row]);
  return rows;
}

function answerOf(rows: number, byReason: readonly (readonly [string, readonly number[]])[]): string {
  if (rows === 0) return WORDS.sources.leftOutNone;
  const named = byReason.slice(0, NAMED).map(([reason, of]) => WORDS.sources.reason(of.length, reason));
  return WORDS.sources.leftOutRows(rows, [...named, ...(byReason.length > NAMED ? ["…"] : [])].join(", "));
}
