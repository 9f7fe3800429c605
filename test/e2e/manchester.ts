import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const PLACE = fileURLToPath(new URL("../../../shared/data/place-manchester-2021q1/", import.meta.url));

/** The public spending files of two councils, April to June 2021, which stand beside the project where they are present. */
export const MANCHESTER_FILES = ["2021-04", "2021-05", "2021-06"].flatMap((month) =>
  ["manchester-city-council", "salford-city-council"].map((body) => join(PLACE, body, `${month}.csv`)),
);

export const hasManchester = existsSync(PLACE);
