import type { Field } from "#domain/ledger/reading";
import type { ReadyRule } from "#domain/tagging/run-rules";
import type { SourceText } from "#domain/tagging/source-text";
import type { PlainRule } from "./payee-rules.ts";

/** A row of which nothing is known but who was paid: one object for all rows. */
export class PayeeRow implements SourceText {
  private payee = "";

  of(payee: string): this {
    this.payee = payee;
    return this;
  }
  text(field: Field): string {
    return field === "payee" ? this.payee : "";
  }
  number(): null {
    return null;
  }
  financialYear(): string {
    return "";
  }
}

/** A plain rule as the product runs it. @param at - its place among the rules, by which it is named. */
export function readyOf({ word, order, theme }: PlainRule, at: number): ReadyRule {
  const find = (text: string): string | null => (text.includes(word) ? word : null);
  const looks = { field: "payee", match: "contains", words: [word], find } as const;
  return { name: nameOf(at), order, gives: { theme }, assumed: false, ...looks };
}

export function nameOf(at: number): string {
  return `R${String(at + 1)}`;
}
