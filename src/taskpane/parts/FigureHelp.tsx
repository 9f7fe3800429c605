import { Link, makeStyles, mergeClasses, tokens, useId } from "@fluentui/react-components";
import { type KeyboardEvent, type MouseEvent, type ReactNode, type Ref, useRef, useState } from "react";
import { BARE_BUTTON, FOCUS_RING, SEMIBOLD, SMALL } from "../look/type.ts";
import { FIGURE_HELP, type FigureName, figurePage, FIGURES } from "../words/figures.ts";
import { useHelpWay } from "./help-way.ts";

const useStyles = makeStyles({
  button: {
    ...BARE_BUTTON,
    ...SMALL,
    minWidth: "24px",
    minHeight: "24px",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": FOCUS_RING,
  },
  icon: { display: "inline-grid", placeItems: "center", width: "24px", height: "24px", verticalAlign: "middle" },
  words: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  panel: {
    ...SMALL,
    flexBasis: "100%",
    margin: `2px 0 ${tokens.spacingVerticalS}`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  part: { margin: "0 0 4px" },
  label: SEMIBOLD,
  link: { ":focus-visible": FOCUS_RING },
});

export interface FigureHelpParts {
  readonly button: ReactNode;
  /** null while closed; stands where there is the whole width. */
  readonly panel: ReactNode;
}

/**
 * Help beside a figure: a button that opens what the figure is, how it is worked out and where it stands. It opens in its
 * place and pushes down what follows, so that it covers nothing at any zoom; Esc closes it.
 *
 * @param hasWords - shows the question in words, where there is no figure for an icon to stand beside.
 */
export function useFigureHelp(figure: FigureName | undefined, hasWords = false): FigureHelpParts {
  const styles = useStyles();
  const id = useId("help");
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (figure === undefined) return { button: null, panel: null };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !isOpen) return;
    // The line around it stays open.
    event.preventDefault();
    setOpen(false);
    button.current?.focus();
  };
  const state = { isOpen, panelId: id, hasWords, onPress: () => setOpen(!isOpen), onKeyDown };
  return {
    button: <HelpButton ref={button} name={FIGURES[figure].name} {...state} />,
    panel: (
      <div id={id} className={isOpen ? styles.panel : undefined} hidden={!isOpen} onKeyDown={onKeyDown}>
        {isOpen && <Explained figure={figure} />}
      </div>
    ),
  };
}

interface HelpButtonProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly name: string;
  readonly isOpen: boolean;
  readonly panelId: string;
  readonly hasWords: boolean;
  readonly onPress: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function HelpButton({ ref, name, isOpen, panelId, hasWords, onPress, onKeyDown }: HelpButtonProps) {
  const styles = useStyles();
  const question = FIGURE_HELP.ask(name);
  return (
    <button
      ref={ref}
      type="button"
      className={mergeClasses(styles.button, hasWords ? styles.words : styles.icon)}
      aria-expanded={isOpen}
      aria-controls={panelId}
      {...(!hasWords && { "aria-label": question })}
      onClick={onPress}
      onKeyDown={onKeyDown}
    >
      <InfoSign />
      {hasWords && question}
    </button>
  );
}

/** The same as one piece, for the inside of a line or a fold. */
export function FigureHelp({ of }: { readonly of: FigureName }) {
  const { button, panel } = useFigureHelp(of, true);
  return (
    <div>
      {button}
      {panel}
    </div>
  );
}

function Explained({ figure }: { readonly figure: FigureName }) {
  const styles = useStyles();
  const { what, formula, source } = FIGURES[figure];
  const openHelp = useHelpWay();
  const page = figurePage(figure);
  const open = (event: MouseEvent): void => {
    if (openHelp === null) return;
    event.preventDefault();
    openHelp(page);
  };
  return (
    <>
      <p className={styles.part}>{what}</p>
      <p className={styles.part}>
        <b className={styles.label}>{FIGURE_HELP.formula}</b> {formula}
      </p>
      <p className={styles.part}>
        <b className={styles.label}>{FIGURE_HELP.source}</b> {source}
      </p>
      <Link inline className={styles.link} href={page} target="_blank" rel="noopener" onClick={open}>
        {FIGURE_HELP.more}
      </Link>
    </>
  );
}

function InfoSign() {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="none" stroke="currentColor">
      <circle cx="8" cy="8" r="6.5" strokeWidth="1.2" />
      <path d="M8 7.2v4" strokeWidth="1.4" />
      <circle cx="8" cy="4.9" r="0.5" fill="currentColor" strokeWidth="0.6" />
    </svg>
  );
}
