import type { Amendments } from "../amendments.ts";
import { INCOME_WRITTEN } from "#domain/ledger/income-written";
import { CHOSEN_CELLS } from "../chosen-cells.ts";
import { sayCount } from "./say.ts";

/**
 * What Revert undoes, so that one thing is told from another in a list of them.
 *
 * @example `1 rule, 14:20`
 * @example `what was said of Fenshire Police, 14:22`
 */
export function sayAmended(amendments: Amendments, time: string): string {
  const all = [...sayOfPlace(amendments), ...sayAnswers(amendments), ...sayColumns(amendments.mappings)];
  const said = all.filter((words) => words !== "");
  return [...(said.length > 0 ? said : ["what a Recount took in"]), time].join(", ");
}

/** What was said of the place, its bodies and its sources. */
function sayOfPlace({ place, agencies, withdrawnAgencies, sources, drivers }: Amendments): string[] {
  return [
    place ? "what was said of the place" : "",
    sayNamed(agencies && Object.keys(agencies), "what was said of", "bodies"),
    sayNamed(withdrawnAgencies, "removal of", "bodies"),
    sayNamed(sources && Object.keys(sources), "what was said of", "sources"),
    sayNamed(drivers && [...new Set(drivers.map(({ agency }) => agency))], "drivers of", "bodies"),
  ];
}

function sayAnswers(amendments: Amendments): string[] {
  const { shares, withdrawnDrivers, themes, withdrawnThemes, rules, withdrawnRules, transfers, leftOut, splits } =
    amendments;
  const { duplicates, suppliers, explanations, pairReasons, signOff } = amendments;
  return [
    sayList(shares, (count) => `share of ${sayCount(count, "body", "bodies")}`),
    sayNamed(
      withdrawnDrivers && [...new Set(withdrawnDrivers.map(({ agency }) => agency))],
      "removal of drivers of",
      "bodies",
    ),
    sayList(themes, (count) => sayCount(count, "theme")),
    sayList(withdrawnThemes, (count) => `${sayCount(count, "theme")} taken out`),
    sayList(rules, (count) => sayCount(count, "rule")),
    sayList(withdrawnRules, (count) => `${sayCount(count, "rule")} taken out`),
    sayList(transfers, (count) => `decision on ${sayCount(count, "transfer")}`),
    sayList(leftOut, (count) => `answer on ${sayCount(count, "wording")}`),
    sayList(duplicates, (count) => `decision on ${sayCount(count, "payment")}`),
    sayList(suppliers, (count) => `answer on ${sayCount(count, "supplier")}`),
    sayList(splits && Object.keys(splits), (count) => `split of ${sayCount(count, "row")}`),
    sayList(explanations && Object.keys(explanations), (count) => sayCount(count, "reason")),
    sayList(pairReasons, (count) => `reason for ${sayCount(count, "difference")}`),
    signOff ? "signature of the return" : "",
  ];
}

/** Of each sheet what was said of its columns and of its income, and whether its cells were chosen or are read whole again. */
function sayColumns(mappings: Amendments["mappings"] = {}): string[] {
  return Object.entries(mappings).flatMap(([sheet, fields]) => {
    const columns = Object.keys(fields).filter((field) => field !== CHOSEN_CELLS && field !== INCOME_WRITTEN);
    return [
      columns.length > 0 ? `columns of “${sheet}”` : "",
      CHOSEN_CELLS in fields ? `choice of cells on “${sheet}”` : "",
      INCOME_WRITTEN in fields ? `how income of “${sheet}” is written` : "",
    ];
  });
}

/** One by its name, several by their number. */
function sayNamed(names: readonly string[] | undefined, words: string, many: string): string {
  return sayList(names, (count) => `${words} ${count === 1 ? names![0]! : `${String(count)} ${many}`}`);
}

function sayList(list: readonly unknown[] | undefined, words: (count: number) => string): string {
  return list && list.length > 0 ? words(list.length) : "";
}
