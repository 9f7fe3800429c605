import { keyWord } from "#domain/columns/key-word";
import { readCofog } from "#domain/ledger/read-cofog";
import type { AgencyMatcher } from "#domain/place/match-agency";
import type { Registers } from "#domain/place/registers";
import { type KnownSpellings, knownSpellings, rulesSpelling } from "#domain/tagging/join-spellings";
import { normaliseTags } from "#domain/tagging/normalise-tags";
import { type KnownTags, normaliseRules, type ReadRule } from "#domain/tagging/read-rules";
import type { RuleTags } from "#domain/tagging/rule";
import { RuleRunner } from "#domain/tagging/run-rules";
import type { TaggingRules } from "#domain/tagging/tag-row";
import { CLIENT_GROUPS } from "#reference/client-groups";
import { COFOG } from "#reference/cofog";
import { EXCLUSION_CLASSES } from "#reference/exclusion-classes";

/** Words that rules may give. */
export const KNOWN_TAGS: KnownTags = {
  classes: EXCLUSION_CLASSES.map(({ name }) => name),
  isFunction: (text) => nameFunction(text) !== "",
};

function nameFunction(text: string): string {
  const function_ = text === "" ? null : readCofog(text, COFOG);
  return function_ === null ? "" : (function_.level2 ?? function_.level1);
}

/** How rows are tagged, the rows themselves apart. */
export interface Tagging {
  readonly tagging: TaggingRules;
  readonly rules: readonly ReadRule[];
  readonly spellings: KnownSpellings;
}

/** The rules as they run: their words named as the registers and lists name them. */
export function readTagging(registers: Registers, read: readonly ReadRule[], match: AgencyMatcher): Tagging {
  const tagging: TaggingRules = {
    nameBody: (text) => match(text) ?? keyWord(text),
    isBody: (text) => match(text) !== null,
    nameFunction,
    financialYear: registers.place.financialYear,
    rules: new RuleRunner([]),
  };
  const written = normaliseRules(read, ({ gives, ofBody }) => ({
    gives: normaliseTags(gives, tagging) as RuleTags,
    ...(ofBody !== undefined && { ofBody: tagging.nameBody(ofBody) }),
  }));
  const ruled = written.flatMap(({ rule, ready: made }) => (rule.active && made !== null ? [made.gives] : []));
  const spellings = knownSpellings(registers, CLIENT_GROUPS, ruled);
  const spelt = rulesSpelling(spellings);
  const rules = normaliseRules(written, ({ gives }) => ({ gives: spelt(gives) }));
  const ready = rules.flatMap(({ rule, ready: made }) => (rule.active && made !== null ? [made] : []));
  return { tagging: { ...tagging, rules: new RuleRunner(ready) }, rules, spellings };
}
