/** How the hash of a text follows from that of the text without its last letter. */
const BASE = 0x01000193;

/**
 * Entries by hashes. Chains in arrays: as many look-ups as there are parts of keys cost a tenth of what they cost in a Map of
 * lists. Entries are numbers below `size`, each added once.
 */
export class PartTable {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;
  private readonly hashes: Int32Array;

  constructor(size: number) {
    this.heads = new Int32Array(2 ** Math.ceil(Math.log2(2 * size + 2))).fill(-1);
    this.next = new Int32Array(size);
    this.hashes = new Int32Array(size);
  }

  add(hash: number, entry: number): void {
    const slot = hash & (this.heads.length - 1);
    this.next[entry] = this.heads[slot]!;
    this.hashes[entry] = hash;
    this.heads[slot] = entry;
  }

  /** The entry added last under the hash; -1 where there is none. */
  last(hash: number): number {
    return this.backTo(this.heads[hash & (this.heads.length - 1)]!, hash);
  }

  /** The entry of the same hash that was added before this one; -1 where there is none. */
  before(entry: number): number {
    return this.backTo(this.next[entry]!, this.hashes[entry]!);
  }

  private backTo(from: number, hash: number): number {
    let entry = from;
    while (entry >= 0 && this.hashes[entry] !== hash) entry = this.next[entry]!;
    return entry;
  }
}

/** Hashes of all parts of one text at a time: each letter is read once, whatever number of parts. */
export class PartHashes {
  private readonly upTo: Int32Array;
  private readonly powers: Int32Array;

  /** @param longest - length of the longest text. */
  constructor(longest: number) {
    this.upTo = new Int32Array(longest + 1);
    this.powers = new Int32Array(longest + 1);
    this.powers[0] = 1;
    for (let at = 0; at < longest; at++) this.powers[at + 1] = Math.imul(this.powers[at]!, BASE);
  }

  /** Takes up another text. */
  read(text: string): void {
    for (let at = 0; at < text.length; at++) {
      this.upTo[at + 1] = (Math.imul(this.upTo[at]!, BASE) + text.charCodeAt(at)) | 0;
    }
  }

  /** @param kind - parts of another kind have another hash. */
  of(start: number, end: number, kind: number): number {
    const part = this.upTo[end]! - Math.imul(this.upTo[start]!, this.powers[end - start]!);
    const mixed = Math.imul(part ^ (part >>> 15) ^ Math.imul(kind, 0x27d4eb2f), 0x5bd1e995);
    return mixed ^ (mixed >>> 13);
  }
}
