import type { NewRule } from "#application/amendments";
import type { Control } from "#domain/ledger/read-control";
import type { Work } from "#domain/ledger/read-work";
import type { RuleTags } from "#domain/tagging/rule";
import { proposeWords, readWords } from "./rule-words.ts";
import type { TagSubject } from "./tag-subject.ts";

/** What a person has typed in the form of one line; kept until it is tagged. */
export interface TagDraft {
  readonly theme: string;
  readonly agency: string;
  readonly cofog: string;
  readonly capital: "" | "revenue" | "capital";
  readonly client: string;
  readonly control: Control | "";
  readonly stream: string;
  readonly work: Work | "";
  readonly transferTo: string;
  readonly isRule: boolean;
  /** Words of the rule as typed, parted by `|`. */
  readonly words: string;
  readonly showsMore: boolean;
}

/** The form as it stands before anything is typed: filled with the suggestion, if there is one. */
export function freshDraft({ suggestion, name, ruleField }: TagSubject): TagDraft {
  return {
    theme: suggestion?.theme ?? "",
    agency: "",
    cofog: "",
    capital: "",
    client: "",
    control: "",
    stream: "",
    work: "",
    transferTo: "",
    isRule: false,
    words: ruleField === null ? "" : proposeWords(name, ruleField),
    showsMore: false,
  };
}

/** The tags that are filled in; a tag left empty is not touched. */
export function tagsOf(draft: TagDraft): RuleTags {
  const { theme, agency, cofog, capital, client, control, stream, work, transferTo } = draft;
  const typed = { theme, agency, cofog, capital, client, control, stream, work, transferTo };
  return Object.fromEntries(
    Object.entries(typed).flatMap(([tag, value]) => (value.trim() === "" ? [] : [[tag, value.trim()]])),
  );
}

/** The rule that the form offers; null where it is not ticked. */
export function ruleOf(draft: TagDraft, { ruleField }: TagSubject): NewRule | null {
  if (!draft.isRule || ruleField === null) return null;
  return { field: ruleField, match: "contains", words: readWords(draft.words), gives: tagsOf(draft), note: "" };
}
