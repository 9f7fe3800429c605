import type { CheckRow } from "#domain/checks/check";
import { INCOME_WRITTEN, WAYS_WRITTEN } from "#domain/ledger/income-written";
import type { Home } from "#domain/place/registers";
import type { Amendments } from "#application/amendments";
import type { PlaceView } from "#application/view/place-view";
import type { Desk, StepName } from "../step.ts";
import { CHECKS } from "../words/checks.ts";
import { bodiesAtFullShare, bodiesWithoutHome } from "./check-bodies.ts";

/** A button under a check. */
export interface CheckAnswer {
  readonly label: string;
  /** Whole name where several bodies have the same answers; begins with the label. */
  readonly name: string;
  readonly onPress: () => void;
}

/** The answers for one body; `body` is "" where they are not of one body. */
export interface AnswerGroup {
  readonly body: string;
  readonly answers: readonly CheckAnswer[];
  /** The button that opens the form of the body's share; absent where no share answers the check. */
  readonly givesShare?: Omit<CheckAnswer, "onPress">;
}

const HOMES: readonly Home[] = ["inside", "straddling", "outside"];

/** The step in which a check is answered, where no button here can do it. */
const STEP_OF: Readonly<Record<string, StepName>> = {
  ...of("sources", ["A1", "A2", "A5", "A6", "A9", "A10", "A11", "A12", "A14", "A18", "A19"]),
  ...of("tag", ["B2", "B3", "B4", "B5"]),
  ...of("count", ["C5", "A15", "C6", "D1", "D2", "D3", "D4", "D5", "D6", "D10", "E1", "E2"]),
};

function of(step: StepName, ids: readonly string[]): Record<string, StepName> {
  return Object.fromEntries(ids.map((id) => [id, step]));
}

/** What a person can answer to a check right here, or where to go. */
export function answersTo(check: CheckRow, view: PlaceView, desk: Desk): readonly AnswerGroup[] {
  if (check.id === "C4") return bodiesAtFullShare(view).map((body) => forPlaceAnswers(body, view, desk));
  if (check.id === "B1") return bodiesWithoutHome(view).map((body) => homeAnswers(body, desk));
  if (check.id === "A4") return [...incomeAnswers(view, desk), ...wayTo("sources", desk)];
  if (check.id === "F11") return [{ body: "", answers: [recountAnswer(desk)] }];
  const step = STEP_OF[check.id];
  return step === undefined ? [] : wayTo(step, desk);
}

function wayTo(step: StepName, desk: Desk): AnswerGroup[] {
  const label = CHECKS.answer.goTo(step);
  return [{ body: "", answers: [{ label, name: label, onPress: () => desk.goTo(step) }] }];
}

/** Of each sheet whose lines of income stand in suspense since nothing tells how they are signed. */
function incomeAnswers({ sources }: PlaceView, desk: Desk): AnswerGroup[] {
  const { answer } = CHECKS;
  const unclear = sources.filter(({ findings }) => findings.some(({ code }) => code === "income-line-unclear"));
  return [...new Set(unclear.map(({ sheet }) => sheet))].map((sheet) => ({
    body: sheet,
    answers: WAYS_WRITTEN.map((way) => ({
      label: answer.income[way],
      name: answer.of(answer.income[way], sheet),
      onPress: () => void desk.decide(answer.saving(sheet), { mappings: { [sheet]: { [INCOME_WRITTEN]: way } } }),
    })),
  }));
}

function forPlaceAnswers(body: string, { place, isCounted }: PlaceView, desk: Desk): AnswerGroup {
  const { answer } = CHECKS;
  const yes = answer.onlyPlace(place.name);
  const onlyPlace = {
    label: yes,
    name: answer.of(yes, body),
    onPress: () => save(desk, body, { alreadyForPlace: true }),
  };
  const givesShare = { label: answer.giveShare, name: answer.of(answer.giveShare, body) };
  // Before the first Recount there is no TP Drivers to write a share in.
  return { body, answers: [onlyPlace], ...(isCounted && { givesShare }) };
}

function homeAnswers(body: string, desk: Desk): AnswerGroup {
  const { answer } = CHECKS;
  return {
    body,
    answers: HOMES.map((home) => ({
      label: answer.home[home],
      name: answer.of(answer.home[home], body),
      onPress: () => save(desk, body, { home }),
    })),
  };
}

function recountAnswer(desk: Desk): CheckAnswer {
  const { recount, recounting } = CHECKS.answer;
  const onPress = (): void => void desk.decide(recounting, {});
  return { label: recount, name: recount, onPress };
}

type AgencyAnswer = NonNullable<Amendments["agencies"]>[string];

function save(desk: Desk, body: string, said: AgencyAnswer): void {
  void desk.decide(CHECKS.answer.saving(body), { agencies: { [body]: said } });
}
