import { createContext, useContext } from "react";
import { useStore } from "zustand";
import type { PageState } from "./page-state.ts";
import type { Workbench } from "./workbench.ts";

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error("The page stands outside its workbench.");
  return workbench;
}

/** A part of what the page shows; the component is drawn again when it becomes another. */
export function usePage<T>(select: (state: PageState) => T): T {
  return useStore(useWorkbench().store, select);
}
