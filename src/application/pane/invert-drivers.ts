import type { Driver } from "#domain/place/registers";
import { keyOfDriver } from "../amend-registers.ts";
import type { Amendments } from "../amendments.ts";

type OfDrivers = Pick<Amendments, "drivers" | "withdrawnDrivers">;

/** What takes amendments of units back: one that came in goes again, one that stood says again what it said. */
export function invertDrivers({ drivers = [], withdrawnDrivers = [] }: Amendments, held: readonly Driver[]): OfDrivers {
  const standing = new Map(held.map((unit) => [keyOfDriver(unit), unit]));
  const again = [...drivers, ...withdrawnDrivers].flatMap((unit) => standing.get(keyOfDriver(unit)) ?? []);
  const gone = drivers.filter((unit) => !standing.has(keyOfDriver(unit)));
  return {
    ...(again.length > 0 && { drivers: again }),
    ...(gone.length > 0 && { withdrawnDrivers: gone.map(({ agency, basis, unit }) => ({ agency, basis, unit })) }),
  };
}
