import { counted } from "../format/numbers.ts";

/** How many of the answers are named one by one. */
const NAMED = 3;

/** Words of answers that were given and are not counted in yet. */
export const HELD = {
  still: (titles: readonly string[]) =>
    `${counted(titles.length, "answer")} ${titles.length === 1 ? "is" : "are"} kept and not counted in yet: ${named(titles)}. The next Recount takes ${itOr(titles)} in.`,
  countIn: "Count in now",
  letGo: (answers: number) => (answers === 1 ? "Let it go" : "Let them go"),
  /** Heading of the fold in which each can be let go by itself. */
  oneByOne: "One by one",
  letThisGo: (title: string) => `Let it go: ${title}`,
  gone: (answers: number, left: number) =>
    `Let go: ${counted(answers, "answer")}. The count stands as it was.${left === 0 ? "" : ` ${counted(left, "answer")} ${left === 1 ? "is" : "are"} still kept.`}`,
  atRefusal: (titles: readonly string[]) =>
    `${counted(titles.length, "answer")} ${titles.length === 1 ? "is" : "are"} kept: ${named(titles)}. The next Recount takes ${itOr(titles)} in. To let ${itOr(titles)} go, go back first.`,
} as const;

function named(titles: readonly string[]): string {
  const shown = titles.slice(0, NAMED).map((title) => title.charAt(0).toLowerCase() + title.slice(1));
  const more = titles.length - shown.length;
  return more === 0 ? shown.join("; ") : `${shown.join("; ")}; and ${String(more)} more`;
}

function itOr(titles: readonly string[]): string {
  return titles.length === 1 ? "it" : "them";
}
