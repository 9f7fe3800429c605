import { describeFinding } from "#domain/findings/words";
import { groupUntagged, type UntaggedGroup } from "#domain/tagging/group-untagged";
import { rowWordsOf } from "#domain/tagging/row-words";
import { SourceRows } from "#domain/tagging/source-text";
import { themeSuggester } from "#domain/suggestions/suggest-for-ledger";
import type { ThemeSuggestion } from "#domain/suggestions/theme-example";
import { withheldFinder } from "#domain/duplicates/tidy-payee";
import { REDACTED_PAYEES, REDACTION_MARKS } from "#reference/redaction-words";
import type { ReckonedPlace } from "../reckon-place.ts";
import { viewConflicts } from "./view-conflicts.ts";
import { knownWords } from "./known-words.ts";
import { ruleTagged } from "./rule-tagged.ts";
import { handTagged } from "./hand-tagged.ts";
import { viewNearThemes } from "./near-themes.ts";
import type { QueueGroup, TagsView } from "./place-view.ts";
import { rowRefs } from "./row-refs.ts";

const isWithheld = withheldFinder({ names: REDACTED_PAYEES, marks: REDACTION_MARKS });

/** What is tagged, what is not, and what rules did; £ of the two queues are never added. */
export function viewTags(reckoned: ReckonedPlace): TagsView {
  const { input, sources, coverage, rules } = reckoned;
  const { ledger, figures } = input;
  const rowsOf = sources.blocks.map(
    ({ block, cells, dateOrder }) => new SourceRows(cells, block.reading.mapping, dateOrder),
  );
  const wordsOf = rowWordsOf(ledger, rowsOf);
  const { inTotal, detail } = groupUntagged(ledger, figures, wordsOf);
  const suggest = themeSuggester(ledger, { wordsOf, isWithheld });
  const group = (untagged: UntaggedGroup): QueueGroup => asGroup(untagged, reckoned, suggest(untagged.rows));
  return {
    coverage,
    rows: ledger.size,
    taggedRows: ledger.theme.codes.filter((code) => code !== -1).length,
    untaggedPence: inTotal.reduce((sum, { pence }) => sum + pence, 0),
    inTotal: inTotal.map(group),
    detail: detail.map(group),
    byRule: ruleTagged(reckoned, wordsOf),
    byHand: handTagged(ledger, wordsOf),
    known: knownWords(ledger),
    near: viewNearThemes(reckoned),
    conflicts: viewConflicts(reckoned),
    rules: rules.map(({ problem, ...tally }) => ({
      ...tally,
      problem: problem === null ? "" : describeFinding(problem),
      ...(problem?.code === "rules-disagree" && { losesRows: true }),
    })),
  };
}

function asGroup(group: UntaggedGroup, { input }: ReckonedPlace, suggestion: ThemeSuggestion | null): QueueGroup {
  return { ...group, rows: rowRefs(input, group.rows), suggestion };
}

/** Before anything can be counted nothing is tagged. */
export const NO_TAGS: TagsView = {
  coverage: { rows: 0, value: 0 },
  rows: 0,
  taggedRows: 0,
  untaggedPence: 0,
  inTotal: [],
  detail: [],
  rules: [],
};
