import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    display: "block",
    width: "16px",
    height: "16px",
    color: tokens.colorNeutralForeground3,
    "@media (prefers-reduced-motion: no-preference)": { transitionProperty: "transform", transitionDuration: "100ms" },
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  open: { transform: "rotate(90deg)" },
});

/** Points right; down where what it belongs to is open. */
export function Chevron({ open }: { readonly open: boolean }) {
  const styles = useStyles();
  return (
    <svg className={mergeClasses(styles.root, open && styles.open)} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M6 3.5 10.5 8 6 12.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  );
}
