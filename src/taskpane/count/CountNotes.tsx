import { Mark } from "../parts/Mark.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { inUnit } from "../format/money.ts";
import { COUNT } from "../words/count.ts";
import { LEFT_OUT } from "../words/left-out.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { isToAnswer } from "./left-out-open.ts";
import { askedPence, keyOf, questions, sidesOf, waiting } from "./transfer-sides.ts";

export interface CountNotesProps {
  readonly view: CountedView;
  readonly desk: Desk;
  readonly onDecide: (key: string) => void;
}

/** What a person has to know before believing the total: each in one line, above the bridge. */
export function CountNotes({ view, desk, onDecide }: CountNotesProps) {
  const styles = useCountStyles();
  const notes = notesOf(view, { desk, onDecide });
  if (notes.length === 0) return null;
  return (
    <ul className={styles.list}>
      {notes.map(({ words, action }) => (
        <li key={words} className={styles.item}>
          <Mark kind="look" />
          <span>
            {words} {action && <LinkButton onPress={action.onPress}>{action.label}</LinkButton>}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface CountNote {
  readonly words: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

function notesOf(view: CountedView, { desk, onDecide }: Omit<CountNotesProps, "view">): CountNote[] {
  const { count } = view.count;
  const open = waiting(count.transfers);
  const [first] = open;
  const inSources = { label: COUNT.showInSources, onPress: () => desk.goTo("sources") };
  const notes: CountNote[] = view.refusals.map((words) => ({ words }));
  if (first) {
    // Before shares and without signs, as check D1 and the return have it.
    const pence = open.reduce((sum, row) => sum + Math.abs(askedPence(row, sidesOf(row, count))), 0);
    const words = COUNT.toConfirm(open.length, inUnit(pence, view.place.unit));
    notes.push({ words, action: { label: COUNT.decide, onPress: () => onDecide(keyOf(first)) } });
  }
  const asked = questions(count.transfers);
  const [question] = asked;
  if (question) {
    const action = { label: COUNT.answer, onPress: () => onDecide(keyOf(question)) };
    notes.push({ words: COUNT.toAnswer(asked.length), action });
  }
  const unanswered = (view.count.leftOut ?? []).filter(isToAnswer);
  if (unanswered.length > 0) {
    const pence = unanswered.reduce((sum, { group }) => sum + group.absolutePence, 0);
    notes.push({ words: LEFT_OUT.toAnswer(unanswered.length, inUnit(pence, view.place.unit)) });
  }
  if (count.suspenseRows > 0) notes.push({ words: COUNT.suspense(count.suspenseRows), action: inSources });
  if (count.noSharePence !== 0) notes.push({ words: COUNT.noShare(count.noSharePence, view.place.unit) });
  if (view.isStale) notes.push({ words: COUNT.stale });
  return notes;
}
