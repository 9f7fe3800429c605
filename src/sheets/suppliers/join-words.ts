import type { JoinReason, JoinStep } from "#domain/suppliers/suppliers";

/** Why a name was taken for the supplier, in words; "" for the name that the others were joined to. */
export function joinWords({ with: other, steps }: JoinReason): string {
  if (steps.length === 0) return "";
  return `With “${other}”: ${steps.map(stepWords).join("; ")}`;
}

function stepWords(step: JoinStep): string {
  switch (step.kind) {
    case "same words":
      return "the same but for case, punctuation, legal form or notes";
    case "order":
      return "the same words in another order";
    case "spelling":
      return `“${step.from}” and “${step.to}” are spelt otherwise`;
    case "plural":
      return `“${step.from}” and “${step.to}” are one and many`;
    case "run together":
      return `“${step.from}” is “${step.to}” run together`;
    case "cut off":
      return step.to === "" ? `“${step.from}” is what is left of its end` : `“${step.from}” is “${step.to}” cut off`;
    case "extra word":
      return `“${step.word}” tells no suppliers apart`;
    case "other name":
      return `“${step.other}” is its other name`;
    case "decided":
      return "a person said so";
  }
}
