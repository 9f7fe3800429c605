import { Field, Input, Select } from "@fluentui/react-components";
import type { PlaceView } from "#application/view/place-view";
import { TAG } from "../words/tag.ts";
import { NameField } from "./NameField.tsx";
import type { TagDraft } from "./tag-draft.ts";
import { useTagStyles } from "./tag-styles.ts";

export interface MoreTagsProps {
  readonly view: PlaceView;
  readonly draft: TagDraft;
  readonly amend: (change: Partial<TagDraft>) => void;
}

/** The tags that most rows have from their source already. */
export function MoreTags({ view, draft, amend }: MoreTagsProps) {
  const styles = useTagStyles();
  const bodies = view.registers.agencies.map(({ name }) => name);
  return (
    <div role="group" aria-label={TAG.moreTags}>
      <NameField label={TAG.body} names={bodies} value={draft.agency} onChange={(agency) => amend({ agency })} />
      <div className={styles.pair}>
        <Field size="small" label={TAG.cofog} hint={TAG.cofogHint} className={styles.field}>
          <Input
            size="small"
            className={styles.input}
            value={draft.cofog}
            onChange={(_, { value }) => amend({ cofog: value })}
          />
        </Field>
        <Field size="small" label={TAG.capital} className={styles.field}>
          <Select
            size="small"
            value={draft.capital}
            onChange={(_, { value }) => amend({ capital: value as TagDraft["capital"] })}
          >
            {Object.entries(TAG.capitals).map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <NameField
        label={TAG.transferTo}
        names={bodies}
        value={draft.transferTo}
        onChange={(transferTo) => amend({ transferTo })}
        hint={TAG.transferHint}
      />
    </div>
  );
}
