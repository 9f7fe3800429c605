import { POUNDS_IN, type Unit } from "../place/registers.ts";

/** Half a penny in the unit of a file: £5 apart is 0.005 in £000, and no penny. */
export function halfAPenny(unit: Unit): number {
  return 0.005 / POUNDS_IN[unit];
}
