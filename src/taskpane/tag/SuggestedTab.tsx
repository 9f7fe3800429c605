import type { QueueGroup } from "#application/view/place-view";
import { LinkButton } from "../parts/LinkButton.tsx";
import { TAG } from "../words/tag.ts";
import { QueueBlock } from "./QueueBlock.tsx";
import { AcceptAll } from "./AcceptAll.tsx";
import { ShowRows } from "./ShowRows.tsx";
import { withSuggestion } from "./suggestions.ts";
import { useTagStyles } from "./tag-styles.ts";
import { ruleFieldOf } from "./tag-subject.ts";
import type { Tagging } from "./use-tagging.ts";

export interface SuggestedTabProps {
  readonly tagging: Tagging;
  readonly openKey: string | null;
  readonly idOf: (key: string) => string;
}

/** Suggestions to accept or reject, one group at a time: a theme nobody has looked at is never written. */
export function SuggestedTab({ tagging, openKey, idOf }: SuggestedTabProps) {
  const styles = useTagStyles();
  const { view, rejected, toggle } = tagging;
  const { inTotal, detail } = view.tags;
  const block = {
    view,
    openKey,
    figure: "",
    onToggle: toggle,
    smallOf: ({ suggestion }: QueueGroup) =>
      suggestion ? TAG.suggestedBy(suggestion.theme, suggestion.confidence) : "",
    idOf: ({ key }: QueueGroup) => idOf(key),
    children: (group: QueueGroup) => <Suggestion group={group} tagging={tagging} />,
  };
  const [first, second] = [withSuggestion(inTotal, rejected), withSuggestion(detail, rejected)];
  if (first.length + second.length === 0) return <p className={styles.text}>{TAG.noSuggestions}</p>;
  return (
    <>
      <AcceptAll groups={[...first, ...second]} tagging={tagging} />
      {first.length > 0 && <QueueBlock {...block} heading={TAG.inTotal} groups={first} />}
      {second.length > 0 && <QueueBlock {...block} heading={TAG.detail} groups={second} />}
    </>
  );
}

function Suggestion({ group, tagging }: { readonly group: QueueGroup; readonly tagging: Tagging }) {
  const styles = useTagStyles();
  if (group.suggestion === null) return null;
  return (
    <>
      <p className={styles.small}>{group.suggestion.reason}</p>
      <p className={styles.small}>{TAG.tried(group.suggestion.confidence, group.suggestion.ownRows)}</p>
      <div className={styles.links}>
        <LinkButton onPress={() => tagging.reject(group.key, group.name)}>{TAG.reject}</LinkButton>
        {ruleFieldOf(tagging.view, group.rows) !== null && (
          <LinkButton onPress={() => tagging.makeRule(group)}>{TAG.asRule}</LinkButton>
        )}
        <ShowRows rows={group.rows} desk={tagging.desk} />
      </div>
    </>
  );
}
