import { mergeClasses, useId } from "@fluentui/react-components";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Chevron } from "./Chevron.tsx";
import { HeardOnly } from "./HeardOnly.tsx";
import { closesLine, moveBetweenLines } from "./line-keys.ts";
import { useLineStyles } from "./line-styles.ts";
import { Mark, type MarkKind } from "./Mark.tsx";
import { useKeptInSight } from "./use-kept-in-sight.ts";

export interface LineProps {
  readonly words: ReactNode;
  /** Small print under the words: one line with an ellipsis while closed if `clip`, whole when open. */
  readonly small?: ReactNode;
  readonly figure?: ReactNode;
  /** What the figure is: a figure never stands without. */
  readonly figureMeaning?: ReactNode;
  readonly mark?: MarkKind | undefined;
  /** Heard instead of the mark's own word. */
  readonly markWords?: string | undefined;
  readonly open: boolean;
  readonly onToggle: () => void;
  /** Id of the button, for one who has to bring focus to it. */
  readonly id?: string;
  /** Words and small print in one line each while closed: for a long queue. */
  readonly clip?: boolean;
  /** No tint when open: for a list that is read rather than worked through. */
  readonly plain?: boolean;
  /** 3 unless the list has no heading of its own. */
  readonly level?: 2 | 3 | 4;
  /** Evidence and actions, there only while the line is open. */
  readonly children?: ReactNode;
}

/** The one list pattern of the pane: mark, words and small print, figure and its meaning. Opening it is the "why". */
export function Line(props: LineProps) {
  const { open, onToggle, level = 3, mark } = props;
  const styles = useLineStyles();
  const worked = open && props.plain !== true;
  const button = useRef<HTMLButtonElement>(null);
  useKeptInSight(button, open);
  const evidenceId = useId("evidence");
  const Heading = `h${level}` as const;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!open || !closesLine(event)) return;
    event.preventDefault();
    button.current?.focus();
    onToggle();
  };
  return (
    <div className={mergeClasses(styles.root, worked && styles.working)} onKeyDown={onKeyDown}>
      <Heading className={styles.heading}>
        <button
          ref={button}
          type="button"
          data-line=""
          id={props.id}
          className={mergeClasses(styles.button, mark && styles.marked, worked && styles.still)}
          aria-expanded={open}
          aria-controls={evidenceId}
          onClick={onToggle}
          onKeyDown={moveBetweenLines}
        >
          <LineFace {...props} />
        </button>
      </Heading>
      <div id={evidenceId} className={mergeClasses(styles.evidence, mark && styles.indented)} hidden={!open}>
        {open && props.children}
      </div>
    </div>
  );
}

function LineFace(props: LineProps) {
  const { mark, markWords, open } = props;
  const styles = useLineStyles();
  return (
    <>
      {mark && (
        <span className={styles.mark}>
          <Mark kind={mark} words={markWords} />
        </span>
      )}
      <LineWords {...props} />
      <LineFigure {...props} />
      <Chevron open={open} />
    </>
  );
}

/** More letters of small print than four lines hold beside a figure, in a pane of 320 px. */
const LONG = 120;

function LineWords({ words, small, open, mark, clip = false }: LineProps) {
  const styles = useLineStyles();
  const kept = clip && !open && styles.clipped;
  return (
    <span className={mergeClasses(styles.text, isLong(small) && open && styles.apart)}>
      <span className={mergeClasses(styles.words, open && styles.strong, kept)}>{words}</span>
      {isThere(small) && <SmallPrint small={small} open={open} mark={mark} clip={clip} />}
    </span>
  );
}

function SmallPrint({ small, open, mark, clip }: Pick<LineProps, "small" | "open" | "mark" | "clip">) {
  const styles = useLineStyles();
  const closed = clip ? styles.clipped : isLong(small) && styles.clamped;
  const opened = isLong(small) && mergeClasses(styles.wide, mark && styles.wideMarked);
  return (
    <>
      <Pause />
      <span className={mergeClasses(styles.small, open ? opened : closed)}>{small}</span>
    </>
  );
}

function isLong(small: ReactNode): boolean {
  return typeof small === "string" && small.length > LONG;
}

function LineFigure({ figure, figureMeaning }: LineProps) {
  const styles = useLineStyles();
  return (
    <span className={styles.figure}>
      {isThere(figure) && <Pause />}
      {figure}
      {isThere(figureMeaning) && <span className={styles.small}> {figureMeaning}</span>}
    </span>
  );
}

function isThere(part: ReactNode): boolean {
  return part !== undefined && part !== null && part !== "";
}

/** Parts the words of the line in its spoken name. */
function Pause() {
  return <HeardOnly>. </HeardOnly>;
}
