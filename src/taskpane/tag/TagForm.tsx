import { useEffect, useRef } from "react";
import { LinkButton } from "../parts/LinkButton.tsx";
import { moveFocusOn } from "../parts/move-focus-on.ts";
import { TAG } from "../words/tag.ts";
import { MoreTags } from "./MoreTags.tsx";
import { NameField } from "./NameField.tsx";
import { RuleOffer } from "./RuleOffer.tsx";
import { ShowRows } from "./ShowRows.tsx";
import type { TagDraft } from "./tag-draft.ts";
import { useTagStyles } from "./tag-styles.ts";
import type { TagSubject } from "./tag-subject.ts";
import type { OpenLine, Tagging } from "./use-tagging.ts";

export interface TagFormProps {
  readonly tagging: Tagging;
  readonly subject: TagSubject;
  readonly draft: TagDraft;
  readonly onSplit: () => void;
}

/** What can be said of the rows of one line: theme, a rule of it, more tags. */
export function TagForm({ tagging, subject, draft, onSplit }: TagFormProps) {
  const styles = useTagStyles();
  const { view, desk, open, themeField, amend } = tagging;
  const focused = useRef<OpenLine | null>(null);
  useEffect(() => {
    // Once for each opening: coming back to the step must not take the focus again.
    if (open.takesFocus && focused.current !== open) moveFocusOn(themeField.current);
    focused.current = open;
  }, [open, themeField]);
  return (
    <>
      <NameField
        label={TAG.theme}
        names={view.registers.themes}
        value={draft.theme}
        onChange={(theme) => amend({ theme })}
        hint={hintOf(draft.theme, subject, view.registers.themes)}
        field={themeField}
        isFirst
      />
      {subject.ruleField !== null && (
        <RuleOffer tagging={tagging} field={subject.ruleField} draft={draft} unit={subject.unit} />
      )}
      {draft.showsMore && <MoreTags view={view} draft={draft} amend={amend} />}
      <div className={styles.links}>
        <ShowRows rows={subject.rows} desk={desk} />
        {subject.rows.length === 1 && <LinkButton onPress={onSplit}>{TAG.split}</LinkButton>}
        <LinkButton onPress={() => amend({ showsMore: !draft.showsMore })}>
          {draft.showsMore ? TAG.fewerTags : TAG.moreTags}
        </LinkButton>
      </div>
    </>
  );
}

/** Why the field is filled as it is; or that the theme would be a new one. */
function hintOf(typed: string, { suggestion }: TagSubject, themes: readonly string[]): string {
  const theme = typed.trim();
  if (suggestion !== null && (theme === "" || theme === suggestion.theme)) return suggestion.reason;
  if (theme === "") return TAG.noSuggestion;
  return themes.includes(theme) ? "" : TAG.newTheme;
}
