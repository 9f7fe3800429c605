import type { PackPlan } from "#application/packs/plan-pack";
import { done } from "#application/ports/result";
import type { Desk } from "../step.ts";
import { LISTS } from "../words/lists.ts";
import type { StepFoot } from "../next/next-foot.ts";
import type { ChosenPack, Lists } from "./use-lists.ts";

/** Of the lists: adds what the open one holds and does not stand yet. */
export function listsFoot(lists: Lists, desk: Desk): StepFoot {
  const { chosen } = lists;
  const lacks = lackOf(lists);
  if (chosen === null || lacks !== null) {
    const missing = lacks ?? LISTS.openShelf;
    const say = (): void => desk.say(missing);
    return { next: missing, primary: { label: LISTS.addBare, missing, onMissing: say, onPress: say } };
  }
  const onPress = (): void => void loadPack(chosen, lists, desk);
  return { next: LISTS.next, primary: { label: labelOf(chosen.plan), onPress } };
}

function lackOf({ open, chosen, council }: Lists): string | null {
  if (open === null) return LISTS.openShelf;
  if (chosen === null) return `${LISTS.choosePrompt}: ${LISTS.choose[open]}`;
  const { pack, plan } = chosen;
  if (Object.keys(plan.amendments).length > 0) return null;
  if (pack.shelf !== "councils") return LISTS.allThere;
  if (council.trim() === "") return LISTS.noCouncil;
  return pack.agencies.some(({ name }) => name === council.trim()) ? LISTS.allThere : LISTS.notAList;
}

/** "5 themes", "3 bodies", "19 rules": what a plan adds, in words. */
export function addedBy({ themes, agencies, rules }: PackPlan): string[] {
  return [
    themes.length > 0 && LISTS.newThemes(themes.length),
    agencies.length > 0 && LISTS.newBodies(agencies.length),
    rules > 0 && LISTS.newRules(rules),
  ].filter((words) => words !== false);
}

function labelOf(plan: PackPlan): string {
  const added = addedBy(plan);
  return added.length === 0 ? LISTS.complete(plan.filled.length) : LISTS.add(added);
}

async function loadPack({ pack, plan }: ChosenPack, lists: Lists, desk: Desk): Promise<void> {
  const added = addedBy(plan);
  const said = added.length === 0 ? LISTS.saidFilled(pack.name, plan.filled.length) : LISTS.said(pack.name, added);
  const wasDone = await desk.run(LISTS.adding(pack.name), async (actions, progress) => {
    const answer = await actions.recount(plan.amendments, progress);
    return answer.ok ? done({ ...answer.value, said }) : answer;
  });
  if (wasDone) lists.typeCouncil("");
}
