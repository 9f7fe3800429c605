import { readFileSync } from "node:fs";
import { join } from "node:path";

const FILE = join(__dirname, "../../fixtures/places/fordshire/expected.json");

/** Figures of Fordshire in £000, as the oracle of the fixtures makes them, not this product. */
export const FORDSHIRE = JSON.parse(readFileSync(FILE, "utf8")) as {
  readonly reported: number;
  readonly outsidePlace: number;
  readonly apportioned: number;
  readonly eliminated: number;
  readonly totalPlaceSpend: number;
  readonly externalIncome: number;
  readonly netPlaceSpend: number;
  readonly byAgency: Readonly<Record<string, number>>;
  readonly byAgencyFunderBasis: Readonly<Record<string, number>>;
};
