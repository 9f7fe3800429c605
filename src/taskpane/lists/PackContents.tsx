import { LISTS } from "../words/lists.ts";
import { TAG_RULES } from "../words/tag.ts";
import { useTagStyles } from "../tag/tag-styles.ts";
import type { ChosenPack } from "./use-lists.ts";

/** Names read out of a list; the rest is counted. */
const SHOWN = 12;

/** What loading a pack would add, name by name, and what stands already. */
export function PackContents({ pack, plan }: ChosenPack) {
  const styles = useTagStyles();
  const added = new Set([...plan.themes, ...plan.agencies]);
  const names = [...pack.themes, ...(pack.shelf === "councils" ? [] : pack.agencies)].map(({ name }) => name);
  const rules = pack.rules.map(({ field, match, words, gives }) => ({
    key: words.join("|"),
    text: `${TAG_RULES.sentence(field, match, words)}: ${Object.values(gives).join(", ")}`,
  }));
  const lines = [
    ...names.map((name) => ({ key: name, text: added.has(name) ? name : `${name} (${LISTS.standing})` })),
    ...rules,
  ];
  return (
    <>
      <p className={styles.small}>{pack.about}</p>
      <ul className={styles.list}>
        {lines.slice(0, SHOWN).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      {lines.length > SHOWN && <p className={styles.small}>{LISTS.more(lines.length - SHOWN)}</p>}
      {plan.filled.length > 0 && <p className={styles.text}>{LISTS.fills(plan.filled)}</p>}
      {pack.rules.length > 0 && <p className={styles.text}>{LISTS.assumed}</p>}
    </>
  );
}
