/**
 * Rows or columns in a line: their sizes in CSS pixels, and where each begins. All have the usual size but those listed
 * (0 = hidden), so that a million rows cost what their exceptions cost.
 */
export class Axis {
  /** How many there are at most. */
  readonly count: number;
  private readonly usual: number;
  private readonly indexes: readonly number[];
  private readonly sizes: readonly number[];
  /** What the exceptions up to and with each add to the usual sizes. */
  private readonly added: readonly number[];

  /** @param exceptions - by ascending index. */
  constructor(count: number, usual: number, exceptions: readonly (readonly [index: number, size: number])[]) {
    this.count = count;
    this.usual = usual;
    this.indexes = exceptions.map(([index]) => index);
    this.sizes = exceptions.map(([, size]) => size);
    let sum = 0;
    this.added = this.sizes.map((size) => (sum += size - usual));
  }

  sizeOf(index: number): number {
    const at = this.exceptionsBefore(index);
    return this.indexes[at] === index ? (this.sizes[at] ?? this.usual) : this.usual;
  }
  isHidden(index: number): boolean {
    return this.sizeOf(index) === 0;
  }
  /** Where it begins. */
  offsetOf(index: number): number {
    const before = this.exceptionsBefore(index);
    return index * this.usual + (before === 0 ? 0 : (this.added[before - 1] ?? 0));
  }
  /** Which one stands at an offset: the first beyond those that end there. */
  indexAt(offset: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.offsetOf(middle + 1) > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
  /** The nearest one that shows, by steps of 1 or -1 from `index` on; undefined where there is none. */
  nextShown(index: number, step: 1 | -1): number | undefined {
    for (let at = index; at >= 0 && at < this.count; at += step) if (!this.isHidden(at)) return at;
    return undefined;
  }

  private exceptionsBefore(index: number): number {
    let [low, high] = [0, this.indexes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.indexes[middle]! < index) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
