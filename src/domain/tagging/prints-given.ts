import { onceFor } from "../columns/once-for.ts";
import { printTag } from "./print-row.ts";
import type { RowTags } from "./row-tags.ts";
import type { RuleGiven } from "./give-tags.ts";

/** The part passed on goes with the body that it is passed to. */
const namesGiven = onceFor((given: readonly RuleGiven[]): (keyof RowTags)[] =>
  given.flatMap(({ tag }) => (tag === "transferTo" ? [tag, "eliminate"] : [tag])),
);

/** What gives a row tags beside the rules. */
interface OtherGivers {
  /** Tags that a confirmed pair or an answer gives. */
  readonly names: readonly (keyof RowTags)[];
  readonly hasPair: boolean;
}

/**
 * Prints of what the tool gives a row: how the next count knows it for the tool's. Rows to which rules alone give anything,
 * and the same, share theirs.
 */
export function printsOf(given: readonly RuleGiven[], others: OtherGivers, tags: RowTags): ReadonlyMap<string, string> {
  const names = namesGiven(given);
  // The part passed on is the row's own where it states one: then what is given is not the same on every row.
  const isShared = !others.hasPair && others.names.length === 0 && !names.includes("eliminate");
  return isShared ? sharedPrints(given)(tags) : printNames([...names, ...others.names], tags);
}

const sharedPrints = onceFor((given: readonly RuleGiven[]) => {
  let prints: ReadonlyMap<string, string> | null = null;
  return (tags: RowTags): ReadonlyMap<string, string> => (prints ??= printNames(namesGiven(given), tags));
});

function printNames(names: readonly (keyof RowTags)[], tags: RowTags): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name, printTag(tags[name])]));
}
