import type { LeftOutAnswer } from "../place/registers.ts";

/** Key of TP_Left_Out. Names of bodies hold no "|" (refused at the register), nor do words. */
export function leftOutKey({ body, words }: Pick<LeftOutAnswer, "body" | "words">): string {
  return `${body}|${words}`;
}

/** The class under which a line is left out by a person's answer; "" where none has given one for its words. */
export type AnsweredClass = (line: Pick<LeftOutAnswer, "body" | "words" | "class">) => string;

/**
 * Makes the look-up of what people have answered. An answer that names no class takes the one that the words say. Classes
 * are written in lower case, as TP Left out holds them: Excel does not tell them apart by case, and no sum may.
 */
export function answeredClasses(answers: readonly LeftOutAnswer[]): AnsweredClass {
  const leftOut = answers.filter(({ confirmed }) => confirmed === true);
  const classes = new Map(leftOut.map((answer) => [leftOutKey(answer), answer.class]));
  return (line) => {
    const answered = classes.get(leftOutKey(line));
    return answered === undefined ? "" : (answered || line.class).toLowerCase();
  };
}
