import type { Finding } from "../findings/finding.ts";
import { registerRows, type RegisterRow, type RegisterTable } from "../place/register-rows.ts";
import { CONTROLS, readControl } from "../ledger/read-control.ts";
import { readWork, WORKS } from "../ledger/read-work.ts";
import { findWords } from "./find-words.ts";
import {
  isAssumed,
  RULE_FIELDS,
  RULE_MATCHES,
  type RuleField,
  type RuleMatch,
  type RuleTags,
  type TagRule,
} from "./rule.ts";
import type { ReadyRule } from "./run-rules.ts";
import { revenueOrCapital } from "./tag-row.ts";

/** A row of TP_Rules as it was read. */
export interface ReadRule {
  readonly rule: TagRule;
  /** null where it does not work; `problem` says why. */
  readonly ready: ReadyRule | null;
  readonly problem: Finding | null;
}

/** Columns of TP_Rules that give a tag. */
export const RULE_TAG_COLUMNS: Readonly<Record<string, keyof RuleTags>> = {
  Agency: "agency",
  Theme: "theme",
  COFOG: "cofog",
  Capital: "capital",
  Client: "client",
  Control: "control",
  Stream: "stream",
  Function: "work",
  "Transfer to": "transferTo",
  "Left out": "leftOut",
  Share: "shareOverride",
};

/** The column of TP_Rules that says of which body's rows a rule speaks. */
export const RULE_OF_BODY = "Of body";

/** The words that a rule may give where not every word is a tag. */
export interface KnownTags {
  /** Classes of what is left out of the count. */
  readonly classes: readonly string[];
  /** True for `10.2`, `10.2 Old age` and the like. */
  readonly isFunction: (text: string) => boolean;
}

/**
 * Reads TP_Rules. A rule is named by its place in the table (`R1` is the first row); its words part with `|`. Its tags
 * are as a person wrote them: see `normaliseRules`.
 *
 * Findings (each a look; the rule is not run): `rule-field-unknown`, `rule-match-unknown`, `rule-no-words`, `rule-no-tag`,
 * `rule-tag-unknown`, `rule-pattern-refused`.
 */
export function readRules(table: RegisterTable | null | undefined, known: KnownTags): ReadRule[] {
  return placedRows(table).map(({ row, at }) => {
    const rule = readRule(row, at);
    const problem = problemOf(row, rule) ?? unknownTag(row, rule, known);
    if (problem !== null) return { rule, ready: null, problem };
    const found = findWords(rule.match, rule.words);
    if ("refused" in found) return { rule, ready: null, problem: refusal(rule, found) };
    const { name, order, field, gives, match, words, ofBody, note } = rule;
    const looks = { field, match, words, ...(ofBody !== undefined && { ofBody }), find: found.find };
    return { rule, problem: null, ready: { name, order, gives, assumed: isAssumed(note), ...looks } };
  });
}

/** Puts rules as a count writes their tags and bodies, so that a rule and a person who mean the same say the same. */
export function normaliseRules(
  rules: readonly ReadRule[],
  normalise: (rule: ReadyRule) => Partial<ReadyRule>,
): ReadRule[] {
  return rules.map((read) =>
    read.ready === null ? read : { ...read, ready: { ...read.ready, ...normalise(read.ready) } },
  );
}

/** Rows that hold anything of a rule, with their place in the table, empty rows counted. */
function placedRows(table: RegisterTable | null | undefined): { row: RegisterRow; at: number }[] {
  if (!table) return [];
  return table.rows.flatMap((cells, at) => {
    const marked = {
      headings: [...table.headings, PLACE],
      rows: [[...table.headings.map((_, column) => cells[column] ?? null), at + 1]],
    };
    return registerRows(marked, PLACE)
      .filter((row) => STATED.some((heading) => row.text(heading) !== ""))
      .map((row) => ({ row, at: at + 1 }));
  });
}

const PLACE = "place in the table";
const STATED = ["Field", "Match", "Words", ...Object.keys(RULE_TAG_COLUMNS)];

function readRule(row: RegisterRow, at: number): TagRule {
  const gives = Object.entries(RULE_TAG_COLUMNS).flatMap(([heading, tag]) => {
    const text = row.text(heading);
    return text === "" ? [] : [[tag, tag === "shareOverride" ? row.number(heading) : text] as const];
  });
  const match = oneOf(row.text("Match"), RULE_MATCHES) ?? "contains";
  const ofBody = row.text(RULE_OF_BODY);
  return {
    name: `R${String(at)}`,
    order: row.number("Order") ?? Number.MAX_SAFE_INTEGER,
    field: oneOf(row.text("Field"), RULE_FIELDS) ?? "any",
    match,
    words: wordsOf(row.text("Words"), match),
    gives: Object.fromEntries(gives),
    ...(ofBody !== "" && { ofBody }),
    active: row.yes("Active") ?? true,
    note: row.text("Note"),
  };
}

/** A pattern is one word: `|` in it means either side. */
function wordsOf(text: string, match: RuleMatch): string[] {
  if (match === "pattern") return text === "" ? [] : [text];
  return text
    .split("|")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

function oneOf<T extends RuleField | RuleMatch>(text: string, known: readonly T[]): T | undefined {
  const plain = text.toLowerCase().replace(/\s+/g, " ");
  return known.find((word) => word === plain);
}

type Problem = Pick<Finding, "code"> & { readonly params?: Finding["params"] };

function problemOf(row: RegisterRow, rule: TagRule): Finding | null {
  const [field, match] = [row.text("Field"), row.text("Match")];
  if (field !== "" && !oneOf(field, RULE_FIELDS))
    return of(rule, { code: "rule-field-unknown", params: { text: field } });
  if (match !== "" && !oneOf(match, RULE_MATCHES))
    return of(rule, { code: "rule-match-unknown", params: { text: match } });
  if (rule.words.length === 0) return of(rule, { code: "rule-no-words" });
  return Object.keys(rule.gives).length === 0 ? of(rule, { code: "rule-no-tag" }) : null;
}

/** A tag that is no tag: money would be left out, or split, under a word that nothing else knows. */
function unknownTag(row: RegisterRow, rule: TagRule, { classes, isFunction }: KnownTags): Finding | null {
  const expected: readonly (readonly [heading: string, isKnown: (text: string) => boolean, known: string])[] = [
    ["Left out", isOneOf(classes), classes.join(", ")],
    ["Capital", (text) => revenueOrCapital(text) !== "", "revenue, capital"],
    ["Control", (text) => readControl(text) !== "", CONTROLS.join(", ")],
    ["Function", (text) => readWork(text) !== "", WORKS.join(", ")],
    ["COFOG", isFunction, "a function, such as 10.2 Old age"],
    ["Share", () => isShare(row.number("Share")), "a number from 0 (all outside the place) to 1 (all in it)"],
    ["Active", isOneOf(["y", "yes", "true", "n", "no", "false"]), "Y, N"],
  ];
  const wrong = expected.find(([heading, isKnown]) => row.text(heading) !== "" && !isKnown(row.text(heading)));
  if (!wrong) return null;
  const [heading, , known] = wrong;
  return of(rule, { code: "rule-tag-unknown", params: { heading, text: row.text(heading), known } });
}

function isShare(share: number | null): boolean {
  return share !== null && share >= 0 && share <= 1;
}

function isOneOf(words: readonly string[]): (text: string) => boolean {
  const known = new Set(words.map((word) => word.toLowerCase()));
  return (text) => known.has(text.toLowerCase());
}

function refusal(rule: TagRule, { refused, word }: { readonly refused: string; readonly word: string }): Finding {
  return of(rule, { code: "rule-pattern-refused", params: { text: word, reason: refused } });
}

function of({ name }: TagRule, { code, params }: Problem): Finding {
  return { code, severity: "look", sheet: "TP Rules", params: { rule: name, ...params } };
}
