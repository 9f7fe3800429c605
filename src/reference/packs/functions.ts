import { COFOG } from "../cofog.ts";
import { makePack } from "./make-pack.ts";

/** Labels as TP COFOG writes them, so that a theme and a function that are one read as one. */
const labelled = (isDivision: boolean) =>
  COFOG.filter(({ code }) => code.includes(".") !== isDivision).map(({ code, name }) => ({
    name: `${code} ${name}`,
    description: "Classification of the Functions of Government",
  }));

/** COFOG as lists of themes, for a count by function. */
export const FUNCTION_PACKS = [
  makePack({
    id: "cofog-1",
    shelf: "functions",
    name: "COFOG, 10 divisions",
    about: "Themes by function of government, level 1",
    themes: labelled(true),
  }),
  makePack({
    id: "cofog-2",
    shelf: "functions",
    name: "COFOG, 69 groups",
    about: "Themes by function of government, level 2",
    themes: labelled(false),
  }),
];
