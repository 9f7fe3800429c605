import { makeStyles, tokens } from "@fluentui/react-components";
import { SEMIBOLD, SMALL } from "../look/type.ts";
import { WORDS } from "../words/catalogue.ts";

const useStyles = makeStyles({
  root: {
    ...SMALL,
    display: "grid",
    gridTemplateColumns: "16px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    marginTop: "16px",
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  lead: SEMIBOLD,
});

/** What a council's information governance asks first. */
export function PrivacyPromise() {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <svg
        viewBox="0 0 16 16"
        width="16"
        height="16"
        aria-hidden="true"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      >
        <rect x="3" y="7" width="10" height="7" rx="1" />
        <path d="M5.2 7V5a2.8 2.8 0 0 1 5.6 0v2" />
      </svg>
      <div>
        <b className={styles.lead}>{WORDS.welcome.promiseLead}</b> {WORDS.welcome.promise}
      </div>
    </div>
  );
}
