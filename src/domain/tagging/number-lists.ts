/** Lists of whole numbers, each kept once and told by its own number: 0, 1, … in the order in which they came. */
export class NumberLists {
  private length = 0;
  /** List `n` is `numbers[from[n]]` up to `numbers[from[n + 1]]`. */
  private numbers = new Int32Array(256);
  private from = new Int32Array(65);
  private hashes = new Int32Array(64);
  /** By hash, then onwards: the number of a list + 1; 0 = free. Always a power of two, at most half full. */
  private slots = new Int32Array(128);

  /** The number of the list that the first `count` of `of` make. */
  numberOf(of: ArrayLike<number>, count: number): number {
    const hash = hashOf(of, count);
    const last = this.slots.length - 1;
    let slot = hash & last;
    for (let held = this.slots[slot]!; held !== 0; held = this.slots[slot]!) {
      if (this.hashes[held - 1] === hash && this.isList(held - 1, of, count)) return held - 1;
      slot = (slot + 1) & last;
    }
    return this.keep(of, count, { hash, slot });
  }

  /** How many numbers a list has. */
  lengthOf(list: number): number {
    return this.from[list + 1]! - this.from[list]!;
  }

  at(list: number, place: number): number {
    return this.numbers[this.from[list]! + place]!;
  }

  private isList(number: number, of: ArrayLike<number>, count: number): boolean {
    const start = this.from[number]!;
    if (this.from[number + 1]! - start !== count) return false;
    for (let at = 0; at < count; at++) if (this.numbers[start + at] !== of[at]) return false;
    return true;
  }

  private keep(of: ArrayLike<number>, count: number, place: { readonly hash: number; readonly slot: number }): number {
    const start = this.from[this.length]!;
    this.numbers = withRoom(this.numbers, start + count);
    for (let at = 0; at < count; at++) this.numbers[start + at] = of[at]!;
    this.hashes = withRoom(this.hashes, this.length + 1);
    this.hashes[this.length] = place.hash;
    this.slots[place.slot] = ++this.length;
    this.from = withRoom(this.from, this.length + 1);
    this.from[this.length] = start + count;
    if (this.length * 2 > this.slots.length) this.rehash();
    return this.length - 1;
  }

  private rehash(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const last = slots.length - 1;
    for (let number = 0; number < this.length; number++) {
      let slot = this.hashes[number]! & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = number + 1;
    }
    this.slots = slots;
  }
}

function withRoom(array: Int32Array<ArrayBuffer>, needed: number): Int32Array<ArrayBuffer> {
  if (needed <= array.length) return array;
  const longer = new Int32Array(Math.max(needed, array.length * 2));
  longer.set(array);
  return longer;
}

/** Knuth's factor spreads numbers that follow one another. */
const SPREAD = 0x9e3779b1;

function hashOf(of: ArrayLike<number>, count: number): number {
  let hash = count;
  for (let at = 0; at < count; at++) {
    hash = Math.imul(hash ^ of[at]!, SPREAD);
    hash ^= hash >>> 15;
  }
  return hash;
}
