import { HostError } from "./host-error.ts";
import type { HostObject } from "./host-object.ts";

/** The objects that the client keeps over several batches, by the reference it was given. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private next = 1;

  keep(object: HostObject): string {
    if (!object.kept) throw new HostError("ApiNotFound");
    if (object.referenceId === undefined) {
      object.referenceId = `ref${this.next++}`;
      this.kept.set(object.referenceId, object);
    }
    return object.referenceId;
  }
  find(reference: string): HostObject {
    const object = this.kept.get(reference);
    if (object) return object;
    throw new HostError("InvalidObjectPath");
  }
  remove(reference: string): void {
    this.kept.delete(reference);
  }
  clear(): void {
    this.kept.clear();
  }
  get count(): number {
    return this.kept.size;
  }
}
