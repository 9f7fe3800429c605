import { keyWord } from "../columns/key-word.ts";
import { DETAIL, OTHER_PERIOD } from "../ledger/left-out.ts";
import type { SourceTerms } from "../place/registers.ts";
import { readControl } from "../ledger/read-control.ts";
import { readWork } from "../ledger/read-work.ts";
import type { RuleRunner } from "./run-rules.ts";
import type { SourceText } from "./source-text.ts";
import type { RowTags } from "./row-tags.ts";

/** What tagging a row needs to know beside the row. */
export interface TaggingRules {
  /** Canonical name of a body, or the text itself where it is not registered. */
  readonly nameBody: (text: string) => string;
  /** Whether a text names a registered body. */
  readonly isBody: (text: string) => boolean;
  /** `10.2` -> `10.2 Old age`; "" where it is no function. */
  readonly nameFunction: (text: string) => string;
  /** `FY 2025-26`, or "" where the count has no year. */
  readonly financialYear: string;
  /** The rules of TP_Rules. */
  readonly rules: RuleRunner;
}

/** What tags go by of the terms of a row's source; anything else of them may change, and no tag does. */
export type TermsOfTags = Pick<SourceTerms, "agency" | "agencyStated" | "unit" | "use">;

/** That part of the terms alone, key by key. */
export function termsOfTags({ agency, agencyStated, unit, use }: TermsOfTags): TermsOfTags {
  return { agency, ...(agencyStated !== undefined && { agencyStated }), unit, use };
}

/**
 * Tags a row from what its source says of it.
 *
 * @param terms - the row's source.
 * @source method.md, "What may be counted together": use, period and classes are left out in that order, each with its £
 */
export function tagRow(row: SourceText, terms: TermsOfTags, rules: TaggingRules): RowTags {
  const transferTo = row.text("transferTo");
  return {
    leftOut: leftOutOf(row, terms, rules),
    agency: rules.nameBody(agencyOf(row.text("agency"), terms, rules)),
    theme: keyWord(row.text("theme")),
    cofog: rules.nameFunction(row.text("cofog")),
    capital: revenueOrCapital(row.text("capital")),
    basis: row.text("basis").toLowerCase(),
    shareOverride: row.number("shareOverride"),
    transferTo: transferTo === "" ? "" : rules.nameBody(transferTo),
    eliminate: transferTo === "" ? null : (row.number("eliminate") ?? 1),
    incomeFrom: row.text("incomeFrom") === "" ? "" : rules.nameBody(row.text("incomeFrom")),
    priority: row.number("priority"),
    client: row.text("client"),
    control: readControl(row.text("control")),
    stream: keyWord(row.text("stream")),
    work: readWork(row.text("work")),
  };
}

/** Departments and subsidiaries that a file names are the body's that a person says it is of; other known bodies are not. */
function agencyOf(own: string, terms: TermsOfTags, rules: TaggingRules): string {
  if (own === "") return terms.agency;
  return terms.agencyStated === true && !rules.isBody(own) ? terms.agency : own;
}

function leftOutOf(row: SourceText, terms: TermsOfTags, rules: TaggingRules): string {
  if (terms.use !== "count") return DETAIL;
  const year = row.financialYear();
  if (year !== "" && rules.financialYear !== "" && year !== rules.financialYear) return OTHER_PERIOD;
  return keyWord(row.text("exclude")).toLowerCase();
}

const CAPITAL = /^(capital|cap|c)$/i;
const REVENUE = /^(revenue|rev|r)$/i;

/** `revenue`, `capital`, or "" where the source does not say (check B5). */
export function revenueOrCapital(text: string): string {
  if (CAPITAL.test(text)) return "capital";
  return REVENUE.test(text) ? "revenue" : "";
}
