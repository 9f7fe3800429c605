import { makeStyles, tokens, useId } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { BARE_BUTTON, FOCUS_RING, SMALL } from "../look/type.ts";
import type { FigureName } from "../words/figures.ts";
import { Chevron } from "./Chevron.tsx";
import { FigureHelp } from "./FigureHelp.tsx";
import { useStepPlace } from "./step-place.ts";

const useStyles = makeStyles({
  root: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: { margin: 0, font: "inherit" },
  button: {
    ...BARE_BUTTON,
    ...SMALL,
    display: "grid",
    gridTemplateColumns: "minmax(min-content, 1fr) fit-content(66%) 16px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    width: "100%",
    minHeight: "32px",
    padding: "6px 0",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": FOCUS_RING,
  },
  /** It breaks between its words only, however long the answer is: the answer wraps beside it. */
  words: { overflowWrap: "normal" },
  answer: { color: tokens.colorNeutralForeground2, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  inside: { ...SMALL, paddingBottom: tokens.spacingVerticalM },
});

export interface FoldProps {
  readonly heading: string;
  /** What the folded part comes to, so that a closed fold still tells. */
  readonly answer?: string | undefined;
  readonly defaultOpen?: boolean;
  /** Opens it and brings the focus to it, each time that it grows. */
  readonly turn?: number | undefined;
  /** 3 unless it stands inside an open line. */
  readonly level?: 2 | 3 | 4;
  /** The figure that help is offered on, first of what is folded. */
  readonly help?: FigureName | undefined;
  readonly children: ReactNode;
}

/** Something more to read. Opens freely; what a person opened or closed stays so for the session. */
export function Fold(props: FoldProps) {
  const { heading, answer, defaultOpen = false, turn = 0, level = 3, help, children } = props;
  const styles = useStyles();
  const id = useId("fold");
  const { open, toggle, setOpen } = useKeptFold(heading, defaultOpen);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (turn === 0) return;
    setOpen(true);
    button.current?.focus();
  }, [turn, setOpen]);
  const Heading = `h${level}` as const;
  return (
    <div className={styles.root}>
      <Heading className={styles.heading}>
        <button
          ref={button}
          type="button"
          className={styles.button}
          aria-expanded={open}
          aria-controls={id}
          onClick={toggle}
        >
          <span className={styles.words}>{heading}</span> <span className={styles.answer}>{answer}</span>
          <Chevron open={open} />
        </button>
      </Heading>
      <div id={id} className={styles.inside} hidden={!open}>
        {open && help && <FigureHelp of={help} />}
        {open && children}
      </div>
    </div>
  );
}

function useKeptFold(heading: string, defaultOpen: boolean) {
  const place = useStepPlace();
  const key = `${place?.heading ?? ""}/${heading}`;
  const [open, setOpen] = useState(() => place?.folds.get(key) ?? defaultOpen);
  const toggle = (): void => {
    place?.folds.set(key, !open);
    setOpen(!open);
  };
  return { open, toggle, setOpen };
}
