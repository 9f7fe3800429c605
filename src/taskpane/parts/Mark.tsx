import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { tpTokens } from "../look/tp-tokens.ts";
import { WORDS } from "../words/catalogue.ts";
import { HeardOnly } from "./HeardOnly.tsx";

export type MarkKind = "stop" | "look" | "not-proven" | "ties" | "none";

const useStyles = makeStyles({
  root: { display: "block", width: "16px", height: "16px", flexShrink: 0 },
  stop: { color: tpTokens.danger },
  look: { color: tpTokens.warning },
  ties: { color: tpTokens.success },
  contrast: { "@media (forced-colors: active)": { color: "CanvasText" } },
});

/** Shapes differ as well as colours: octagon, triangle, ring, tick. */
const SHAPES: Readonly<Record<Exclude<MarkKind, "none">, ReactNode>> = {
  stop: <path fill="currentColor" fillRule="evenodd" d="M5 1.5h6L14.5 5v6L11 14.5H5L1.5 11V5zM4.5 7v2h7V7z" />,
  look: (
    <g fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d="M8 2 14.5 13.5h-13z" strokeLinejoin="round" />
      <path d="M8 6.2v3.6M8 11v1" />
    </g>
  ),
  "not-proven": (
    <g fill="none" stroke="currentColor" strokeWidth="1.5">
      <circle cx="8" cy="8" r="6" />
      <path d="M6.3 6.6c0-2.2 3.4-2.2 3.4-.1 0 1.3-1.7 1.3-1.7 2.6M8 10.6v1" />
    </g>
  ),
  ties: <path fill="none" stroke="currentColor" strokeWidth="1.5" d="m3 8.5 3.2 3.2L13 4.8" />,
};

export interface MarkProps {
  readonly kind: MarkKind;
  /** What is heard instead of the mark's own word; "" where the words beside it say the same. */
  readonly words?: string | undefined;
}

/** How a thing stands, by shape and colour, with the word for a screen reader. */
export function Mark({ kind, words }: MarkProps) {
  const styles = useStyles();
  if (kind === "none") return <span className={styles.root} />;
  const heard = words ?? WORDS.frame.marks[kind];
  const colour = kind === "not-proven" ? undefined : styles[kind];
  return (
    <>
      <svg className={mergeClasses(styles.root, colour, styles.contrast)} viewBox="0 0 16 16" aria-hidden="true">
        {SHAPES[kind]}
      </svg>
      {heard !== "" && <HeardOnly>{heard}</HeardOnly>}
    </>
  );
}
