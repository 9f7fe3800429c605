import type { StarterPack } from "#domain/tagging/starter-pack";

/** A pack of which only the lists it has are named. */
export function makePack(
  pack: Pick<StarterPack, "id" | "shelf" | "name" | "about"> & Partial<StarterPack>,
): StarterPack {
  return { themes: [], agencies: [], rules: [], ...pack };
}
