import { Field, Input } from "@fluentui/react-components";
import type { PlaceView } from "#application/view/place-view";
import { TAG } from "../words/tag.ts";
import { NameField } from "./NameField.tsx";
import type { TagDraft } from "./tag-draft.ts";
import { useTagStyles } from "./tag-styles.ts";
import { WordChoice } from "./WordChoice.tsx";

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
        <WordChoice
          label={TAG.capital}
          words={TAG.capitals}
          value={draft.capital}
          onChange={(capital) => amend({ capital })}
        />
      </div>
      <PurposeTags view={view} draft={draft} amend={amend} />
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

/** Whom it is for, how freely it may be spent, which grant pays and for what kind of work. */
function PurposeTags({ view, draft, amend }: MoreTagsProps) {
  const styles = useTagStyles();
  return (
    <>
      <div className={styles.pair}>
        <NameField
          label={TAG.client}
          names={view.tags.known?.clients ?? []}
          value={draft.client}
          onChange={(client) => amend({ client })}
        />
        <WordChoice
          label={TAG.control}
          words={TAG.controls}
          value={draft.control}
          onChange={(control) => amend({ control })}
        />
      </div>
      <NameField
        label={TAG.stream}
        names={view.tags.known?.streams ?? []}
        value={draft.stream}
        onChange={(stream) => amend({ stream })}
        hint={TAG.streamHint}
      />
      <WordChoice label={TAG.work} words={TAG.works} value={draft.work} onChange={(work) => amend({ work })} />
    </>
  );
}
