import { questionWords } from "../sources/source-answers.ts";
import type { Desk, PrimaryAction, StepName } from "../step.ts";
import { NEXT } from "../words/next.ts";
import { nextThing, type Standing, STEP_OF, type ThingKind, type ThingToDo } from "./things-to-do.ts";

/** What next, and the button that does it: they always speak of the same thing. */
export interface StepFoot {
  readonly next: string;
  readonly primary: PrimaryAction;
}

/** How a step does things in its own way; whatever it does not name is done as everywhere. */
export type OwnWays = Readonly<Partial<Record<ThingKind, PrimaryAction>>>;

export interface FootGround extends Standing {
  readonly step: StepName;
  readonly desk: Desk;
}

const RETURN_SHEET = "TP Return";

/** The foot of a step that has no work of its own in hand: the one rule of what comes next. */
export function nextFoot(ground: FootGround, own: OwnWays = {}): StepFoot {
  const thing = nextThing(ground.step, ground);
  const isHere = STEP_OF[thing.kind] === ground.step || STEP_OF[thing.kind] === null;
  const ownWay = isHere ? own[thing.kind] : undefined;
  return { next: wordsOf(thing), primary: ownWay ?? wayOf(thing, ground) };
}

function wayOf(thing: ThingToDo, { view, desk }: FootGround): PrimaryAction {
  const step = STEP_OF[thing.kind];
  if (step !== null) return { label: NEXT.goTo(step), onPress: () => desk.goTo(step) };
  if (thing.kind === "print") {
    return { label: NEXT.open(RETURN_SHEET), onPress: () => desk.openSheet(RETURN_SHEET) };
  }
  const label = thing.kind === "read" ? NEXT.readRows(thing.rows) : NEXT.recountNow;
  return { label, onPress: () => recount(desk, NEXT.recounting(view.place.name)) };
}

/** Reads, counts and writes everything anew. */
export function recount(desk: Desk, title: string): void {
  void desk.run(title, (actions, progress) => actions.recount({}, progress));
}

function wordsOf(thing: ThingToDo): string {
  switch (thing.kind) {
    case "bring in":
      return NEXT.bringIn;
    case "answer":
      return NEXT.answer(thing.source.sheet, questionWords(thing.source, thing.question));
    case "refused":
      return thing.isNothing ? NEXT.nothing : NEXT.refused;
    case "read":
      return NEXT.read;
    case "recount":
      return thing.isSaid ? NEXT.recountSaid : NEXT.recount;
    case "transfers":
      return NEXT.transfers(thing.waiting, thing.asked);
    default:
      return wordsAfterCount(thing);
  }
}

type AfterCount = Extract<
  ThingToDo,
  { readonly kind: "stops" | "near" | "tag" | "duplicates" | "reasons" | "sign" | "print" }
>;

function wordsAfterCount(thing: AfterCount): string {
  switch (thing.kind) {
    case "stops":
      return NEXT.stops(thing.stops);
    case "near":
      return NEXT.near(thing.themes);
    case "tag":
      return NEXT.tag(thing.groups);
    case "duplicates":
      return NEXT.duplicates(thing.payments, thing.runs);
    case "reasons":
      return NEXT.reasons(thing.limitations);
    case "sign":
      return thing.isAnew ? NEXT.signAnew : NEXT.sign;
    case "print":
      return NEXT.print;
  }
}
