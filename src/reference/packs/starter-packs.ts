import type { StarterPack } from "#domain/tagging/starter-pack";
import { BODIES_2009 } from "./bodies-2009.ts";
import { BODIES_TODAY } from "./bodies-today.ts";
import { COUNCILS } from "./councils.ts";
import { FUNCTION_PACKS } from "./functions.ts";
import { PILOT_PACKS } from "./pilots.ts";
import { SERVICE_HEADINGS } from "./service-headings.ts";

/** All packs, shelf by shelf. Fetched when somebody first looks at them: they are no part of the pane's own bytes. */
export const STARTER_PACKS: readonly StarterPack[] = [
  ...PILOT_PACKS,
  ...FUNCTION_PACKS,
  BODIES_TODAY,
  BODIES_2009,
  COUNCILS,
  SERVICE_HEADINGS,
];
