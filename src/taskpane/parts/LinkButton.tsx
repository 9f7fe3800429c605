import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FOCUS_RING, SMALL } from "../look/type.ts";

const useStyles = makeStyles({
  root: {
    ...SMALL,
    minHeight: "24px",
    padding: "4px 0",
    textAlign: "left",
    textDecorationLine: "underline",
    textUnderlineOffset: "2px",
    // Fluent's own, a second line under the first, is next to nothing in a contrast theme.
    ":focus-visible": FOCUS_RING,
  },
});

export interface LinkButtonProps {
  readonly onPress: () => void;
  readonly children: ReactNode;
  /** The whole name, where the words alone do not say what of: "Open TP Return". Must begin with the words shown. */
  readonly name?: string;
}

/** Something small that can be done, as a link: never the step's one primary action. */
export function LinkButton({ onPress, children, name }: LinkButtonProps) {
  return (
    <Link
      as="button"
      className={useStyles().root}
      onClick={onPress}
      {...(name !== undefined && { "aria-label": name })}
    >
      {children}
    </Link>
  );
}
