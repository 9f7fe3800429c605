import type { PackRule } from "#domain/tagging/starter-pack";
import { COFOG } from "../cofog.ts";
import { makePack } from "./make-pack.ts";

/** Begins the note of a rule that nobody has confirmed: TP Tagged by and check B4 then say so of its rows. */
const ASSUMED = "assumed: usual function of this heading. Delete this word once you have confirmed it";

/**
 * Headings of the revenue outturn, as words of a service, with the function that spending under them usually has. Narrow
 * headings stand before the wide ones that hold them.
 *
 * @source inputs.md 2.4, "Service -> COFOG default map"
 */
const HEADINGS: readonly (readonly [cofog: string, words: string])[] = [
  ["09.6", "school transport|school meals"],
  ["05.1", "waste|recycling|refuse|street cleansing"],
  ["05.3", "environmental health|pollution|regulatory services"],
  // Before leisure: transport holds the word sport.
  ["04.5", "highways|transport|parking|roads"],
  ["08.1", "leisure|sport|recreation|parks and open spaces"],
  ["08.2", "librar|museum|cultural|culture|theatre|heritage"],
  ["07.4", "public health"],
  ["10.4", "children's social care|childrens social care|children's services|fostering|adoption|looked after children"],
  ["10.1", "learning disabilit|physical disabilit|sensory support|mental health support"],
  ["10.2", "adult social care|adults social care|older people"],
  ["10.6", "homeless|housing benefit|rent rebate|rent allowance"],
  ["06.1", "housing"],
  ["09.5", "education|schools"],
  ["04.1", "economic development|regeneration"],
  ["06.2", "planning|community development"],
  ["03.1", "police|policing"],
  ["03.2", "fire and rescue|fire & rescue|fire service"],
  ["01.1", "central services|corporate services|democratic|finance|human resources"],
  ["01.6", "other services"],
];

function asRule([code, words]: (typeof HEADINGS)[number]): PackRule {
  const found = COFOG.find((one) => one.code === code);
  const cofog = found === undefined ? code : `${found.code} ${found.name}`;
  return { field: "service", match: "contains", words: words.split("|"), gives: { cofog }, note: ASSUMED };
}

/** Default functions of council services, as rules. */
export const SERVICE_HEADINGS = makePack({
  id: "service-headings",
  shelf: "services",
  name: "Council services to COFOG",
  about: "Rules that give a service its usual function, marked as assumed",
  rules: HEADINGS.map(asRule),
});
