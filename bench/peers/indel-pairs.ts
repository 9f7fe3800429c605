/**
 * The peer: every pair of keys, joined where their indel ratio is at least 92.
 *
 * rapidfuzz's `ratio`: 100 (1 - d / (m + n)), d the least number of letters added or left out, m and n the lengths; that is
 * 200 L / (m + n), L the longest common subsequence. Fair to the peer: pairs too different in length, or by their letters alone,
 * are passed over without being compared, and L is counted 16 letters at a time in
 * bits (Hyyrö 2004), as rapidfuzz does by 64. rapidfuzz itself is compiled and runs on several cores: it is faster than this.
 */
const RATIO = 0.92;

/** @returns pairs of key numbers, the smaller first. Cost: O(keys²) pairs, each O(length x length / 32) where compared. */
export function indelPairs(keys: readonly string[]): [number, number][] {
  const texts = keys.map((key, at) => {
    const codes = Uint16Array.from(key, (letter) => letter.charCodeAt(0));
    return { at, codes, counts: countLetters(codes) };
  });
  texts.sort((a, b) => a.codes.length - b.codes.length);
  const pairs: [number, number][] = [];
  const masks = new PatternMasks();
  for (const [i, own] of texts.entries()) {
    masks.set(own.codes);
    for (let j = i + 1; j < texts.length; j++) {
      const other = texts[j] ?? own;
      const least = (RATIO * (own.codes.length + other.codes.length)) / 2;
      if (own.codes.length < least) break;
      if (sharedLetters(own.counts, other.counts) < least || masks.common(other.codes) < least) continue;
      pairs.push([Math.min(own.at, other.at), Math.max(own.at, other.at)]);
    }
  }
  return pairs;
}

/** Letters fall into 32 drawers: more than are in two texts at once can never be common to them. */
function countLetters(codes: Uint16Array): Uint8Array {
  const counts = new Uint8Array(32);
  for (const code of codes) counts[code & 31] = (counts[code & 31] ?? 0) + 1;
  return counts;
}

function sharedLetters(a: Uint8Array, b: Uint8Array): number {
  let shared = 0;
  for (let i = 0; i < 32; i++) shared += Math.min(a[i] ?? 0, b[i] ?? 0);
  return shared;
}

/** The longest common subsequence with one pattern, in blocks of 16 bits, so that sums never carry out of a number. */
class PatternMasks {
  private pattern: Uint16Array = new Uint16Array();
  private blocks = 0;
  private readonly masks = new Map<number, Uint16Array>();
  private state = new Int32Array();

  set(pattern: Uint16Array): void {
    this.pattern = pattern;
    this.blocks = Math.ceil(pattern.length / 16);
    this.masks.clear();
    this.state = new Int32Array(this.blocks);
    pattern.forEach((code, at) => {
      const mask = this.masks.get(code) ?? new Uint16Array(this.blocks);
      mask[at >> 4] = (mask[at >> 4] ?? 0) | (1 << (at & 15));
      this.masks.set(code, mask);
    });
  }

  common(text: Uint16Array): number {
    const { state, blocks } = this;
    state.fill(0xffff);
    for (const code of text) {
      const mask = this.masks.get(code);
      if (mask === undefined) continue;
      let carry = 0;
      for (let block = 0; block < blocks; block++) {
        const bits = state[block] ?? 0;
        const own = mask[block] ?? 0;
        const met = bits & own;
        const sum = bits + met + carry;
        carry = sum >> 16;
        state[block] = (sum | (bits & ~own)) & 0xffff;
      }
    }
    return this.countClear();
  }

  /** Letters of the pattern that were met: their bits are clear. */
  private countClear(): number {
    let common = 0;
    for (let at = 0; at < this.pattern.length; at++) common += 1 - (((this.state[at >> 4] ?? 0) >> (at & 15)) & 1);
    return common;
  }
}
