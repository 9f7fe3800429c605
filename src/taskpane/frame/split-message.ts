/** A message as heading and what stands below it. */
export interface SplitMessage {
  readonly heading: string;
  readonly lines: readonly string[];
}

/**
 * Parts a message after its first sentence; a line of its own for each line of the rest.
 * @example splitMessage("Sheet “A” is protected. Unprotect it.") // heading "Sheet “A” is protected"
 */
export function splitMessage(message: string): SplitMessage {
  const [first = "", ...others] = message.split("\n");
  const [, heading = first, rest = ""] = /^(.+?)[.:]\s+(.*)$/.exec(first) ?? [];
  return { heading: heading.replace(/\.$/, ""), lines: [rest, ...others].filter((line) => line.trim() !== "") };
}
