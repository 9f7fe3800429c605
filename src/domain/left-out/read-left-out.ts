import { keyWord } from "../columns/key-word.ts";
import { registerRows, type RegisterTable } from "../place/register-rows.ts";
import type { LeftOutAnswer } from "../place/registers.ts";
import { spacedWords, wordsOfText } from "./words-of-text.ts";

/** TP_Left_Out or left-out.csv: what people say of lines whose words say a class that no count holds. */
export function readLeftOut(table: RegisterTable | null | undefined): LeftOutAnswer[] {
  return registerRows(table, "words").map((row) => ({
    body: keyWord(row.text("body")),
    words: wordsOfText(row.text("words")),
    found: spacedWords(row.text("words that say it")).trim(),
    class: row.text("class").toLowerCase(),
    confirmed: answerIn(row.text("confirmed")),
    note: row.text("note"),
  }));
}

/** Only a plain yes or no answers: what else stands there leaves the question open. */
function answerIn(text: string): boolean | null {
  if (/^(y|yes|true)$/i.test(text)) return true;
  return /^(n|no|false)$/i.test(text) ? false : null;
}
