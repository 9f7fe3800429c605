import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionDeclarations } from "#workbench/host/functions/function-metadata";
import type { AddInMenus } from "../protocol/messages.ts";
import { readMenus } from "./read-menus.ts";

/** What Excel learns of an add-in when it is installed. */
export interface AddIn {
  readonly menus: AddInMenus;
  readonly functions: readonly FunctionDeclarations[];
}

/** Reads `manifest.xml` and `functions.json` from the folder that the add-in was built into. */
export function readAddIn(folder: string): AddIn {
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  const { namespace, ...menus } = readMenus(read("manifest.xml"));
  const metadata = JSON.parse(read("functions.json")) as FunctionDeclarations["metadata"];
  return { menus, functions: [{ namespace, metadata }] };
}
