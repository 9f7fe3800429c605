const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
/** Two steps at once, where the higher half of a unit is 0 and changes nothing between them. */
const FNV_PRIME_SQUARED = Math.imul(FNV_PRIME, FNV_PRIME);
/** Stands after each text, so that ["ab", "c"] and ["a", "bc"] differ. */
const SEPARATOR = 0x1f;

/**
 * Eight hex figures over the texts in their order: the same texts give the same figures, on every machine.
 * FNV-1a (32 bits) over UTF-16 units with a final mix. A print of a row or of inputs, not a secret.
 */
export function fingerprint(texts: Iterable<string>): string {
  let hash = FNV_OFFSET;
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      if (unit <= 0xff) hash = Math.imul(hash ^ unit, FNV_PRIME_SQUARED);
      else hash = Math.imul(Math.imul(hash ^ (unit & 0xff), FNV_PRIME) ^ (unit >>> 8), FNV_PRIME);
    }
    hash = Math.imul(hash ^ SEPARATOR, FNV_PRIME);
  }
  return (mix(hash) >>> 0).toString(16).padStart(8, "0");
}

/** Spreads every bit over all bits (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
