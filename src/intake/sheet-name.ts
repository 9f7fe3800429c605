const LONGEST = 31;

/**
 * Name of the sheet that a file is brought in on: the file's name without its ending; where that is taken the parent
 * folder stands in front, then a number follows. Cut to Excel's 31 characters, its forbidden characters replaced.
 *
 * @example sheetNameFor("salford-city-council/2021-04.csv", ["2021-04"]) // "salford-city-council 2021-04"
 * @source headless.md, row references
 */
export function sheetNameFor(path: string, taken: Iterable<string>): string {
  const used = new Set(Array.from(taken, (name) => name.toLowerCase()));
  const steps = path.split(/[\\/]+/).filter((step) => step !== "" && step !== "." && step !== "..");
  const file = (steps.at(-1) ?? "").replace(/(?<=.)\.[^.]*$/, "");
  const folder = steps.at(-2);
  const plain = fitting(file);
  if (!used.has(plain.toLowerCase())) return plain;
  const wide = folder === undefined ? plain : fitting(`${folder} ${file}`);
  if (!used.has(wide.toLowerCase())) return wide;
  for (let number = 2; ; number++) {
    const ending = ` (${String(number)})`;
    const name = fitting(wide.slice(0, LONGEST - ending.length)) + ending;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Excel also refuses an apostrophe at either end, and the name History. */
function fitting(name: string): string {
  const legal = name
    // eslint-disable-next-line no-control-regex -- Excel refuses control characters in a sheet's name
    .replace(/[:\\/?*[\]\u0000-\u001f\ufffe\uffff]/g, "-")
    .slice(0, LONGEST)
    // A character that the cut went through, or that came in halves, is nothing that a file can hold.
    .replace(/\p{Surrogate}/gu, "")
    .replace(/^'+|'+$/g, "")
    .trim();
  if (legal === "") return "Sheet";
  return legal.toLowerCase() === "history" ? `${legal}-` : legal;
}
