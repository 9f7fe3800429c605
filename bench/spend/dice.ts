/** Dice that fall the same way for the same seed: a run can be repeated, and a seed that was never tuned on can be drawn. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = Math.trunc(seed) | 0;
  }
  /** @returns 0 <= x < 1 */
  roll(): number {
    this.state = (this.state + 0x9e3779b9) | 0;
    let z = this.state;
    z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
    return ((z ^ (z >>> 15)) >>> 0) / 2 ** 32;
  }
  /** @returns a whole number, 0 <= x < below */
  below(below: number): number {
    return Math.floor(this.roll() * below);
  }
  chance(share: number): boolean {
    return this.roll() < share;
  }
  pick<T>(from: readonly T[]): T {
    const one = from[this.below(from.length)];
    if (one === undefined) throw new Error("There is nothing to pick from.");
    return one;
  }
  /** Near enough to a bell curve of mean 0 and spread 1. */
  bell(): number {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += this.roll();
    return sum;
  }
  shuffle(places: Int32Array): void {
    for (let i = places.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      const held = places[i] ?? 0;
      places[i] = places[j] ?? 0;
      places[j] = held;
    }
  }
}
