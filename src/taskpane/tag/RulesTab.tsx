import { useState } from "react";
import type { RuleView } from "#application/view/rules-view";
import type { Unit } from "#domain/place/registers";
import type { TagRule } from "#domain/tagging/rule";
import { inUnit } from "../format/money.ts";
import { Line } from "../parts/Line.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { LongList } from "../parts/LongList.tsx";
import { TAG, TAG_RULES } from "../words/tag.ts";
import { ConflictsBlock } from "./ConflictsBlock.tsx";
import { useTagStyles } from "./tag-styles.ts";
import { wordTags } from "./word-tags.ts";
import type { Tagging } from "./use-tagging.ts";

/** The rules that stand, in their order, with what each tagged. They are changed in TP Rules. */
export function RulesTab({ tagging: { view, desk } }: { readonly tagging: Tagging }) {
  const styles = useTagStyles();
  const [open, setOpen] = useState<string | null>(null);
  const { rules } = view.tags;
  return (
    <>
      <ConflictsBlock view={view} desk={desk} />
      {rules.length === 0 && <p className={styles.text}>{TAG_RULES.none}</p>}
      <LongList items={rules} keyOf={({ rule }) => rule.name} label={TAG_RULES.list} openKey={open}>
        {(one) => (
          <RuleLine
            view={one}
            unit={view.place.unit}
            open={open === one.rule.name}
            onToggle={() => setOpen(open === one.rule.name ? null : one.rule.name)}
          />
        )}
      </LongList>
      {view.sheets.some(({ name }) => name === "TP Rules") || rules.length > 0 ? (
        <LinkButton onPress={() => desk.openSheet("TP Rules")}>{TAG_RULES.openSheet}</LinkButton>
      ) : null}
    </>
  );
}

interface RuleLineProps {
  readonly view: RuleView;
  readonly unit: Unit;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function RuleLine({ view: { rule, rows, pence, problem, losesRows }, unit, open, onToggle }: RuleLineProps) {
  const styles = useTagStyles();
  return (
    <Line
      clip
      level={2}
      words={TAG_RULES.sentence(rule.field, rule.match, rule.words)}
      small={rule.active ? givesOf(rule) : TAG_RULES.switchedOff}
      figure={inUnit(pence, unit)}
      figureMeaning={TAG.rows(rows)}
      mark={problem === "" ? undefined : "look"}
      markWords={problem === "" ? undefined : losesRows ? TAG_RULES.losesRows : TAG_RULES.problem}
      open={open}
      onToggle={onToggle}
    >
      {problem !== "" && <p className={styles.text}>{problem}</p>}
      <p className={styles.text}>{TAG_RULES.order(rule.name, rule.order)}</p>
      {rule.note !== "" && <p className={styles.text}>{rule.note}</p>}
    </Line>
  );
}

/** "Gives theme Older people, body NHS Fordshire & Wold ICB" */
function givesOf({ gives }: TagRule): string {
  return TAG_RULES.gives(wordTags(gives));
}
