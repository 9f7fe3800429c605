import { useState } from "react";
import type { Amendments } from "#application/amendments";
import type { SourceView } from "#application/view/place-view";
import { firstOpenQuestion } from "./source-answers.ts";

/** Which source is open: the first that needs an answer, on first sight; then whatever the officer opens, or brings in. */
export function useOpenSource(sources: readonly SourceView[], pending: Amendments) {
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set());
  const [openKey, setOpenKey] = useState<string | null>(null);
  const fresh = sources.filter(({ key }) => !seen.has(key));
  if (fresh.length > 0) {
    setSeen(new Set([...seen, ...fresh.map(({ key }) => key)]));
    const toOpen = firstToOpen(fresh, pending, seen.size === 0);
    if (toOpen !== null) setOpenKey(toOpen);
  }
  return {
    openKey,
    open: setOpenKey,
    toggle: (key: string): void => setOpenKey((open) => (open === key ? null : key)),
  };
}

/** Brought in later, a new source opens even where it asks nothing, so that it is seen what was read of it. */
function firstToOpen(fresh: readonly SourceView[], pending: Amendments, isFirstSight: boolean): string | null {
  const asking = firstOpenQuestion(fresh, pending)?.source.key ?? null;
  return asking ?? (isFirstSight ? null : (fresh[0]?.key ?? null));
}
