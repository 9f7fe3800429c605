import { FluentProvider, makeStaticStyles, makeStyles, mergeClasses } from "@fluentui/react-components";
import { type ReactNode, useSyncExternalStore } from "react";
import { FAR_ZOOMED } from "../look/type.ts";
import { DARK_PANE, LIGHT_PANE, type ThemeChoice } from "../look/pane-theme.ts";

/** What lies outside the root: no focus is ever hidden under the sticky head and foot. */
const useGround = makeStaticStyles({
  html: { scrollPadding: "96px 0 56px", [FAR_ZOOMED]: { scrollPaddingTop: "8px" } },
  body: { margin: 0 },
});

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    fontVariantNumeric: "tabular-nums",
    // No word is left alone on the last line of a sentence.
    textWrap: "pretty",
  },
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});

export interface ThemedPaneProps {
  readonly choice: ThemeChoice;
  /** What Excel says of its own theme; null where it says nothing. */
  readonly excelTheme: "light" | "dark" | null;
  readonly children: ReactNode;
}

/** The pane in the officer's colours. In a contrast theme the system's colours stand over either. */
export function ThemedPane({ choice, excelTheme, children }: ThemedPaneProps) {
  useGround();
  const styles = useStyles();
  const system = useSystemTheme();
  const theme = choice === "as Excel" ? (excelTheme ?? system) : choice;
  return (
    <FluentProvider theme={theme === "dark" ? DARK_PANE : LIGHT_PANE}>
      {/* Not on the provider itself: what it wears, its menus and lists wear too. */}
      <div className={mergeClasses(styles.root, theme === "dark" ? styles.dark : styles.light)}>{children}</div>
    </FluentProvider>
  );
}

const DARK = "(prefers-color-scheme: dark)";

function useSystemTheme(): "light" | "dark" {
  const isDark = useSyncExternalStore(followSystem, () => window.matchMedia(DARK).matches);
  return isDark ? "dark" : "light";
}

function followSystem(changed: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}
