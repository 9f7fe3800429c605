/** A dash or colon set off by a blank, a comma, a semicolon, a bracket or a line: what stands on either side is a part of its own. */
const PARTS = /(?<!\s)\s+[-–—:]+\s+|[-–—:]\s+|[,;()[\]\n]/;
/** Behind these a description names whom it pays, or who pays. */
const BEFORE = /\b(?:to|from|by)\s+/gi;
/** Before these a name ends and it is said what for; a name may hold them as well. */
const BEHIND = /(?<!\s)\s+(?:to|from|by|for|towards?|re|in|at|on|under|as|via|per|with)\b/gi;

/** What may be a whole name from one place of a description on, the longest first, and the parts on either side of its own. */
export interface SetOff {
  readonly texts: readonly string[];
  readonly beside: readonly string[];
}

/**
 * The stretches of a description that may each be the whole of a name: from its beginning, from a mark, or from behind `to`,
 * `from` or `by`; to its end, to a mark, or to where it is said what for. What stands behind `of`, `for` or `and` is no
 * beginning: `Friends of Mersea Police` are not the police.
 *
 * @returns one a beginning, in order.
 * @example setOff("Grant to Mersea Police for wardens").at(-1).texts // "Mersea Police for wardens", "Mersea Police"
 */
export function setOff(description: string): SetOff[] {
  const parts = description.split(PARTS);
  return parts.flatMap((part, at) => {
    const beside = [parts[at - 1], parts[at + 1]].filter((other) => other !== undefined);
    return beginnings(part).map((from) => ({ texts: endings(from), beside }));
  });
}

function beginnings(part: string): string[] {
  return [part, ...[...part.matchAll(BEFORE)].map((match) => part.slice(match.index + match[0].length))];
}

function endings(from: string): string[] {
  const cuts = [...from.matchAll(BEHIND)].map(({ index }) => from.slice(0, index));
  return [from, ...cuts.reverse()].map((text) => text.trim()).filter((text) => text !== "");
}
