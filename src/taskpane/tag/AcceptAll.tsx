import { useState } from "react";
import type { QueueGroup } from "#application/view/place-view";
import { Choice } from "../parts/Choice.tsx";
import { LinkButton } from "../parts/LinkButton.tsx";
import { TAG } from "../words/tag.ts";
import { acceptAll, surerThan } from "./accept-all.ts";
import { useTagStyles } from "./tag-styles.ts";
import type { Tagging } from "./use-tagging.ts";

type Level = keyof typeof TAG.levels;

const LEVELS = (Object.keys(TAG.levels) as Level[]).map((value) => ({ value, label: TAG.levels[value] }));

export interface AcceptAllProps {
  readonly groups: readonly QueueGroup[];
  readonly tagging: Tagging;
}

/** Takes every suggestion that is right often enough, once a person has said how often that is. */
export function AcceptAll({ groups, tagging: { desk } }: AcceptAllProps) {
  const styles = useTagStyles();
  const [level, setLevel] = useState<Level | null>(null);
  // Before enough is tagged no suggestion is measured: then there is no level to choose.
  if (surerThan(groups, 0).length === 0) return null;
  const sure = level === null ? [] : surerThan(groups, Number(level));
  const rows = sure.reduce((sum, group) => sum + group.rows.length, 0);
  return (
    <>
      <Choice label={TAG.acceptAll} options={LEVELS} value={level} onChange={setLevel} placeholder={TAG.chooseLevel} />
      {level !== null && sure.length === 0 && <p className={styles.small}>{TAG.acceptNone}</p>}
      {sure.length > 0 && (
        <LinkButton onPress={() => void acceptAll(desk, sure)}>{TAG.acceptRows(rows, sure.length)}</LinkButton>
      )}
    </>
  );
}
