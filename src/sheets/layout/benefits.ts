import type { BookLayout } from "./book-layout.ts";
import { textLiteral } from "../plan/address.ts";

/** Formula text: place spend on themes stated as benefits, or on every theme that begins with the word. */
export function benefitsSpend({ input }: Pick<BookLayout, "input">): string {
  const stated = input.registers.place.benefitsThemes;
  const themes = stated.length > 0 ? stated : ["Benefits*"];
  return themes.map((theme) => `SUMIFS(TP_Cube[Place spend £],TP_Cube[Theme],${textLiteral(theme)})`).join("+");
}
