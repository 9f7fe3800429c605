import type { PlaceCount } from "#domain/counting/place-count";
import type { NamedOverlap } from "#domain/overlap/named-overlap";
import { proposeAgency } from "#domain/place/new-registers";
import type { BookInput } from "#sheets/book-input";
import { handBook } from "./hand-book.ts";

/** Pence by body and theme. */
export type Pence = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A book whose bodies spend so on themes, in pence; the rest of it is the hand-made book's. */
export function spending(byBody: Pence, change: Partial<PlaceCount> = {}): BookInput {
  const book = handBook();
  const bodies = Object.keys(byBody).toSorted();
  const themes = [...new Set(Object.values(byBody).flatMap(Object.keys))].toSorted();
  const sum = (figures: readonly number[]): number => figures.reduce((total, each) => total + each, 0);
  const of = (body: string, theme: string): number => byBody[body]?.[theme] ?? 0;
  const overlap = themes.map((name) => ({ name, agencies: bodies.filter((body) => of(body, name) > 0).length }));
  return {
    ...book,
    agencies: bodies.map((name) => proposeAgency(name)),
    themes,
    count: {
      ...book.count,
      byAgency: new Map(bodies.map((body) => [body, sum(Object.values(byBody[body]!))])),
      byTheme: new Map(themes.map((theme) => [theme, sum(bodies.map((body) => of(body, theme)))])),
      byAgencyTheme: new Map(bodies.map((body) => [body, new Map(Object.entries(byBody[body]!))])),
      overlap: overlap as unknown as readonly NamedOverlap[],
      ...change,
    },
  };
}
