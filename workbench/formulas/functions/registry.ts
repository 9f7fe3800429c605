import { AGGREGATE } from "./aggregate.ts";
import { ARITHMETIC } from "./arithmetic.ts";
import { CONDITIONAL } from "./conditional.ts";
import { DATES } from "./dates.ts";
import { INFORMATION } from "./information.ts";
import { LOGIC } from "./logic.ts";
import { LOOKUP } from "./lookup.ts";
import type { FunctionRule } from "./rule.ts";
import { SUBTOTAL } from "./subtotal.ts";
import { TEXT_FUNCTIONS } from "./text.ts";

/** The closed list. A function that is not here makes its cell, and all that depends on it, not computed. */
export const FUNCTIONS: ReadonlyMap<string, FunctionRule> = new Map<string, FunctionRule>(
  Object.entries({
    ...AGGREGATE,
    ...ARITHMETIC,
    ...CONDITIONAL,
    ...DATES,
    ...INFORMATION,
    ...LOGIC,
    ...LOOKUP,
    ...SUBTOTAL,
    ...TEXT_FUNCTIONS,
  }),
);
