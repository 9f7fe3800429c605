import { makeStyles, tokens } from "@fluentui/react-components";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { Mark } from "../parts/Mark.tsx";
import { WORDS } from "../words/catalogue.ts";

const useStyles = makeStyles({
  root: {
    ...SMALL,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    marginBottom: "8px",
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  heading: { ...SMALL, ...SEMIBOLD, margin: 0 },
  line: { margin: "4px 0 0" },
});

/** What stops a count, where there is something. */
export function StopNote({ refusals }: { readonly refusals: readonly string[] }) {
  const styles = useStyles();
  if (refusals.length === 0) return null;
  return (
    <div className={styles.root}>
      <Mark kind="look" words="" />
      <div>
        <h2 className={styles.heading}>{WORDS.sources.stopped}</h2>
        {refusals.map((refusal) => (
          <p key={refusal} className={styles.line}>
            {refusal}
          </p>
        ))}
      </div>
    </div>
  );
}
