import type { LeftOutView } from "#application/view/place-view";
import type { LeftOutGroup } from "#domain/left-out/list-left-out";
import { inUnit } from "../format/money.ts";
import { Fold } from "../parts/Fold.tsx";
import { useKeptOrder } from "../parts/use-kept-order.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { LongList } from "../parts/LongList.tsx";
import type { Desk } from "../step.ts";
import { LEFT_OUT } from "../words/left-out.ts";
import { ROW_FILTER } from "../words/row-filter.ts";
import { useCountStyles } from "./count-styles.ts";
import type { CountedView } from "./counted-view.ts";
import { isToAnswer } from "./left-out-open.ts";

/** Words, evidence and ways on. CSS pixels. */
const WORDING = 108;

interface LeftOutFoldProps {
  readonly view: CountedView;
  readonly desk: Desk;
}

/** Counted rows whose words say that no count holds them; a person leaves them out or keeps them in, wording by wording. */
export function LeftOutFold({ view, desk }: LeftOutFoldProps) {
  const styles = useCountStyles();
  const groups = view.count.leftOut ?? [];
  const open = groups.filter(isToAnswer);
  const inOrder = useKeptOrder([...open, ...groups.filter((one) => !isToAnswer(one))], keyOfWording);
  return (
    <Fold
      help="leftOut"
      heading={LEFT_OUT.heading}
      answer={LEFT_OUT.answer(groups.length - open.length, open.length)}
      defaultOpen={open.length > 0}
    >
      <p className={styles.small}>{groups.length === 0 ? LEFT_OUT.none : LEFT_OUT.why}</p>
      <LongList items={inOrder} keyOf={keyOfWording} label={LEFT_OUT.heading} isList height={WORDING}>
        {(one) => (
          <div className={styles.field}>
            <Wording one={one} view={view} desk={desk} />
          </div>
        )}
      </LongList>
    </Fold>
  );
}

function keyOfWording({ group: { body, words, found } }: LeftOutView): string {
  return [body, words, found].join("|");
}

function Wording({ one: { group, lines }, view, desk }: LeftOutFoldProps & { readonly one: LeftOutView }) {
  const styles = useCountStyles();
  const { body, words, found, field, confirmed, note } = group;
  const name = LEFT_OUT.words(words, body);
  const answer = (isOut: boolean): void => {
    const said = { body, words, found, class: group.class, confirmed: isOut, note };
    void desk.decide(LEFT_OUT.saving(words), { leftOut: [said] });
  };
  const offer = (label: string, onPress: () => void) => (
    <LinkButton onPress={onPress} name={`${label}: ${name}`}>
      {label}
    </LinkButton>
  );
  return (
    <>
      <div className={styles.apart}>
        <span className={styles.strong}>{name}</span>
        <span className={styles.small}>
          {LEFT_OUT.amount(group.pence, view.place.unit, group.rows.length)}, {LEFT_OUT.states[stateOf(group)]}
        </span>
      </div>
      <p className={styles.small}>
        {field === "" ? LEFT_OUT.kept(group.class) : LEFT_OUT.evidence(found, field, group.class)}
      </p>
      {group.placePence < 0 && (
        <p className={styles.small}>{LEFT_OUT.raises(inUnit(0 - group.placePence, view.place.unit))}</p>
      )}
      <div className={styles.together}>
        {confirmed !== true && offer(LEFT_OUT.leaveOut(group.class), () => answer(true))}
        {confirmed !== false && offer(LEFT_OUT.keepIn, () => answer(false))}
        {lines && offer(LEFT_OUT.showRows, () => desk.showRows(lines.sheet, lines.rows))}
        {lines && offer(ROW_FILTER.filter, () => desk.filterRows(lines.sheet, lines.rows))}
      </div>
    </>
  );
}

function stateOf({ confirmed }: LeftOutGroup): keyof typeof LEFT_OUT.states {
  if (confirmed === null) return "open";
  return confirmed ? "out" : "in";
}
