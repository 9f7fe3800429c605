import type { CheckRow } from "#domain/checks/check";
import type { PlaceView } from "#application/view/place-view";
import { CHECK_WORDS } from "../words/check-table.ts";
import { CHECKS } from "../words/checks.ts";
import { bodiesAtFullShare } from "./check-bodies.ts";

/** What is wrong, in a few words. */
export function titleOf(check: CheckRow): string {
  const words = CHECK_WORDS[check.id];
  if (!words) return check.name;
  return check.result === "Not proven" ? (words.unproven ?? words.title) : words.title;
}

/** Who or where: bodies and sheets by their names, else the rule of the check. */
export function smallOf(check: CheckRow, view: PlaceView): string {
  if (check.id === "C4") return forPlace(check, view);
  return check.finding === "" ? plainWords(check) : capital(nameSheets(check.finding, view));
}

/** The check's own words name T and R, as its sheet does; the pane says it plainly. */
function plainWords({ id, result, words }: CheckRow): string {
  const plain = CHECK_WORDS[id];
  if (!plain) return words;
  return result === "Not proven" ? plain.todo : plain.thisSide;
}

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

function forPlace(check: CheckRow, view: PlaceView): string {
  const bodies = bodiesAtFullShare(view);
  if (bodies.length === 0) return plainWords(check);
  return bodies.length === 1 ? CHECKS.isForPlace(bodies, view.place.name) : CHECKS.areForPlace(bodies, view.place.name);
}

/** A source's key says nothing to a person; the sheet that it alone stands on does. */
function nameSheets(finding: string, { sources }: PlaceView): string {
  const alone = sources.filter(({ sheet }) => sources.filter((other) => other.sheet === sheet).length === 1);
  const sheetOf = new Map(alone.map(({ key, sheet }) => [key, sheet]));
  // Findings part names by "; ", after "what is lacking: ", and say "S02 repeats S01".
  return finding
    .split(/(; |: | repeats )/)
    .map((part) => sheetOf.get(part) ?? part)
    .join("");
}

/** The sheet on which a check can be looked at; null where it names none. */
export function sheetOf({ where }: CheckRow): string | null {
  return /^'([^']+)'!/.exec(where)?.[1] ?? null;
}
