import { createContext, useContext } from "react";

/** Opens a page of the help, given from where the add-in's own pages are: `docs/figures.html#shares`. */
export type OpenHelp = (page: string) => void;

const HelpWay = createContext<OpenHelp | null>(null);

export const HelpWayProvider = HelpWay.Provider;

/** null = the link is left to the browser. */
export function useHelpWay(): OpenHelp | null {
  return useContext(HelpWay);
}
