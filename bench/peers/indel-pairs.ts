/**
 * The peer: every pair of keys, joined where their indel ratio is at least 92.
 *
 * rapidfuzz's `ratio`: 100 (1 - d / (m + n)), d the least number of letters added or left out, m and n the lengths; that is
 * 200 L / (m + n), L the longest common subsequence. Fair to the peer: pairs too different in length, or by their letters alone,
 * are passed over without being compared, and L is counted 16 letters at a time in bits (Hyyrö 2004), as rapidfuzz does by 64.
 * rapidfuzz itself is compiled and may use several cores: it is faster than this.
 */
const RATIO = 0.92;
/** Letters fall into so many drawers by their codes: what is not in the same drawers cannot be common. */
const DRAWERS = 32;

/** @returns pairs of key numbers, the smaller first. Cost: O(keys²) pairs, each O(length x length / 16) where compared. */
export function indelPairs(keys: readonly string[]): [number, number][] {
  const texts = keys
    .map((key, at) => ({ at, codes: Uint16Array.from(key, (letter) => letter.charCodeAt(0)) }))
    .sort((a, b) => a.codes.length - b.codes.length);
  const drawers = sortIntoDrawers(texts.map(({ codes }) => codes));
  const pairs: [number, number][] = [];
  const pattern = new BitPattern();
  for (const [i, own] of texts.entries()) {
    pattern.set(own.codes);
    for (let j = i + 1; j < texts.length; j++) {
      const other = texts[j] ?? own;
      const both = own.codes.length + other.codes.length;
      const least = (RATIO * both) / 2;
      if (own.codes.length < least) break;
      if (!mayShare(drawers, { i, j, most: both - 2 * least })) continue;
      if (pattern.commonWith(other.codes) < least) continue;
      pairs.push([Math.min(own.at, other.at), Math.max(own.at, other.at)]);
    }
  }
  return pairs;
}

function sortIntoDrawers(texts: readonly Uint16Array[]): Uint8Array {
  const drawers = new Uint8Array(texts.length * DRAWERS);
  texts.forEach((codes, at) => {
    for (const code of codes) {
      const drawer = at * DRAWERS + (code & (DRAWERS - 1));
      drawers[drawer] = (drawers[drawer] ?? 0) + 1;
    }
  });
  return drawers;
}

/** False where more letters than `most` are in one text and not in the other. */
function mayShare(drawers: Uint8Array, { i, j, most }: { i: number; j: number; most: number }): boolean {
  const [from, to] = [i * DRAWERS, j * DRAWERS];
  let odd = 0;
  for (let drawer = 0; drawer < DRAWERS; drawer++) {
    odd += Math.abs((drawers[from + drawer] ?? 0) - (drawers[to + drawer] ?? 0));
    if (odd > most) return false;
  }
  return true;
}

/** The longest common subsequence with one pattern, in blocks of 16 bits so that sums never carry out of a number. */
class BitPattern {
  private length = 0;
  private blocks = 0;
  /** For each code below 128 its places in the pattern; other letters in the map. */
  private readonly plain = new Uint16Array(128 * 16);
  private readonly others = new Map<number, Uint16Array>();
  private state = new Int32Array(16);

  set(pattern: Uint16Array): void {
    this.length = pattern.length;
    this.blocks = Math.ceil(pattern.length / 16);
    this.plain.fill(0);
    this.others.clear();
    if (this.blocks > 16) throw new RangeError("The peer compares keys of up to 256 letters.");
    pattern.forEach((code, at) => {
      const places = this.placesOf(code) ?? new Uint16Array(16);
      places[at >> 4] = (places[at >> 4] ?? 0) | (1 << (at & 15));
      if (code >= 128) this.others.set(code, places);
    });
  }

  commonWith(text: Uint16Array): number {
    const { state, blocks } = this;
    state.fill(0xffff);
    for (const code of text) {
      const places = this.placesOf(code);
      if (places === undefined) continue;
      let carry = 0;
      for (let block = 0; block < blocks; block++) {
        const bits = state[block] ?? 0;
        const own = places[block] ?? 0;
        const sum = bits + (bits & own) + carry;
        carry = sum >> 16;
        state[block] = (sum | (bits & ~own)) & 0xffff;
      }
    }
    return this.countClear();
  }

  private placesOf(code: number): Uint16Array | undefined {
    return code < 128 ? this.plain.subarray(code * 16, code * 16 + 16) : this.others.get(code);
  }

  /** Letters of the pattern that were met: their bits are clear. */
  private countClear(): number {
    let common = 0;
    for (let at = 0; at < this.length; at++) common += 1 - (((this.state[at >> 4] ?? 0) >> (at & 15)) & 1);
    return common;
  }
}
