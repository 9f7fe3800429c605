import type { EventType } from "./event-types.ts";

/** What the add-in listens to. Every context registers for itself, so that one that stops does not silence another. */
export class Registrations {
  private readonly counts = new Map<string, number>();

  add(type: EventType, target: string): void {
    const key = keyOf(type, target);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }
  remove(type: EventType, target: string): void {
    const key = keyOf(type, target);
    const left = (this.counts.get(key) ?? 0) - 1;
    if (left > 0) this.counts.set(key, left);
    else this.counts.delete(key);
  }
  has(type: EventType, target: string): boolean {
    return this.counts.has(keyOf(type, target));
  }
  clear(): void {
    this.counts.clear();
  }
}

function keyOf(type: EventType, target: string): string {
  return `${String(type)}|${target}`;
}
