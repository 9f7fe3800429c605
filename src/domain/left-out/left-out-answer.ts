import type { LeftOutAnswer } from "../place/registers.ts";

/** What an answer is on: a body, the words of its lines, and which of them say a class. */
export type AnsweredWords = Pick<LeftOutAnswer, "body" | "words" | "found">;

/** Key of TP_Left_Out. Names of bodies hold no "|" (refused at the register), nor do words. */
export function leftOutKey({ body, words, found }: AnsweredWords): string {
  return `${body}|${words}|${found}`;
}

/**
 * Makes the look-up of the answer that holds for lines: the one on these words as they say a class now, else one that a
 * person wrote without saying which of the words do.
 *
 * Figures and months are no part of the words, and may stand between two that say a class only side by side: so the same
 * words do not always say the same.
 */
export function findAnswer(answers: readonly LeftOutAnswer[]): (line: AnsweredWords) => LeftOutAnswer | undefined {
  const held = new Map(answers.map((answer) => [leftOutKey(answer), answer]));
  return (line) => {
    const own = held.get(leftOutKey(line));
    const general = held.get(leftOutKey({ ...line, found: "" }));
    return own && own.confirmed !== null ? own : (general ?? own);
  };
}

/** The class under which a line is left out by a person's answer; "" where none has given one for its words. */
export type AnsweredClass = (line: AnsweredWords & Pick<LeftOutAnswer, "class">) => string;

/**
 * Makes the look-up of what people have answered. An answer that names no class takes the one that the words say. Classes
 * are written in lower case, as TP Left out holds them: Excel does not tell them apart by case, and no sum may.
 */
export function answeredClasses(answers: readonly LeftOutAnswer[]): AnsweredClass {
  const answerOn = findAnswer(answers);
  return (line) => {
    const answer = answerOn(line);
    return answer?.confirmed === true ? (answer.class || line.class).toLowerCase() : "";
  };
}
