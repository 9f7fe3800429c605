/** A function as `functions.json` has it, made from the comment above the function. */
interface FunctionEntry {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterEntry[];
}

interface ParameterEntry {
  readonly name: string;
  readonly description: string;
  readonly optional?: boolean;
}

/**
 * Every PLACE function with its arguments, in the words that Excel's function wizard shows.
 * @param metadata - the text of `functions.json`.
 */
export function functionReference(metadata: string): string {
  const { functions } = JSON.parse(metadata) as { readonly functions: readonly FunctionEntry[] };
  const byName = [...functions].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    "# Function reference",
    "",
    "In Excel's own words: what the function wizard shows. [Functions](functions.md) has an example of each, with its answer.",
    "",
    ...byName.flatMap(describe),
  ].join("\n");
}

function describe({ name, description, parameters }: FunctionEntry): string[] {
  const call = parameters.map((one) => (one.optional === true ? `[${one.name}]` : one.name)).join(", ");
  const rows = parameters.map(
    (one) => `| \`${one.name}\` | ${one.optional === true ? "no" : "yes"} | ${one.description} |`,
  );
  return [
    `## PLACE.${name}`,
    "",
    `\`=PLACE.${name}(${call})\``,
    "",
    description,
    "",
    "| argument | needed | what it takes |",
    "| --- | --- | --- |",
    ...rows,
    "",
  ];
}
