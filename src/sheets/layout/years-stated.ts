import type { BookInput } from "../book-input.ts";
import { settingOf } from "../place-settings.ts";
import { textLiteral } from "../plan/address.ts";

/** A source that states a year of itself. */
export interface YearStated {
  readonly key: string;
  /** Formula text: TRUE while the year of the place is another one. */
  readonly isOther: string;
}

/** Sources that state a year of themselves; while the place has no year, none is another. */
export function yearsStated({ sources }: BookInput): YearStated[] {
  const year = settingOf("Financial year");
  return sources.flatMap(({ terms: { key, yearShown } }) =>
    yearShown === undefined ? [] : [{ key, isOther: `AND(${year}<>"",${year}<>${textLiteral(yearShown)})` }],
  );
}
