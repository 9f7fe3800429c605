import { Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { PlaceView } from "#application/view/place-view";
import type { Unit } from "#domain/place/registers";
import type { RuleField } from "#domain/tagging/rule";
import { inUnit } from "../format/money.ts";
import { SMALL } from "../look/type.ts";
import { TAG_RULES } from "../words/tag.ts";
import type { RulePreview, RuleReach } from "./preview-rule.ts";
import { nameRule } from "./name-rule.ts";
import { readWords } from "./rule-words.ts";
import type { TagDraft } from "./tag-draft.ts";
import { useTagStyles } from "./tag-styles.ts";
import type { Tagging } from "./use-tagging.ts";

const useStyles = makeStyles({
  check: {
    marginLeft: "-4px",
    marginTop: tokens.spacingVerticalXXS,
    "& .fui-Checkbox__indicator": { margin: "4px" },
    "& .fui-Checkbox__label": { ...SMALL, padding: "4px", color: tokens.colorNeutralForeground1 },
  },
  preview: { paddingLeft: "24px" },
});

export interface RuleOfferProps {
  readonly tagging: Tagging;
  readonly field: RuleField;
  readonly draft: TagDraft;
  readonly unit: Unit;
}

/** Offers to make a rule of what is being tagged, with what it would find. */
export function RuleOffer({ tagging, field, draft, unit }: RuleOfferProps) {
  const styles = { ...useTagStyles(), ...useStyles() };
  const { preview, amend } = tagging;
  return (
    <div>
      <Checkbox
        size="medium"
        className={styles.check}
        checked={draft.isRule}
        onChange={(_, { checked }) => amend({ isRule: checked === true })}
        label={TAG_RULES.offer(field, readWords(draft.words).join("” or “"))}
      />
      <div className={styles.preview}>
        {draft.isRule && (
          <Field size="small" label={TAG_RULES.words} hint={TAG_RULES.wordsHint} className={styles.field}>
            <Input
              size="small"
              className={styles.input}
              value={draft.words}
              onChange={(_, { value }) => amend({ words: value })}
            />
          </Field>
        )}
        {preview !== null && <p className={styles.small}>{wordPreview(preview, unit, tagging.view)}</p>}
      </div>
    </div>
  );
}

/** "1 row, £540,000k, no conflict": £ in the total and £ of detail side by side, never added. */
function wordPreview({ inTotal, detail, byHand, byRules }: RulePreview, unit: Unit, view: PlaceView): string {
  const placeUnit = view.place.unit;
  const parts = [
    inTotal.rows > 0 && TAG_RULES.preview(...reachOf(inTotal, placeUnit)),
    detail.rows > 0 && TAG_RULES.previewDetail(...reachOf(detail, unit)),
    inTotal.rows + detail.rows === 0 && TAG_RULES.previewNone,
    byHand !== null && byHand > 0 && TAG_RULES.stay(byHand),
    ...byRules.map(({ rule, ...kept }) => TAG_RULES.kept(...reachOf(kept, placeUnit), nameRule(view, rule))),
    byHand === 0 && byRules.length === 0 && TAG_RULES.noConflict,
  ];
  return parts.filter((part) => part !== false).join(", ");
}

function reachOf({ rows, pence }: RuleReach, unit: Unit): [number, string] {
  return [rows, inUnit(pence, unit)];
}
