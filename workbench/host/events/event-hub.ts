import type { Area } from "#workbench/model/address";
import type { SheetModel } from "#workbench/model/sheet";
import { type EventType, WORKBOOK_TARGET } from "./event-types.ts";
import { CATEGORY, Outbox } from "./outbox.ts";
import { Registrations } from "./registrations.ts";

/** Ranges of events that a handler may still ask for. */
const MOST_KEPT = 1000;

/** What the add-in listens to, and the way of telling it. */
export class EventHub {
  readonly outbox = new Outbox();
  readonly registrations = new Registrations();
  /** `context.runtime.enableEvents`: what happens while it is false is never told. */
  enabled = true;
  /** Asked before each event: whether it is lost on the way. */
  losesEvent: () => boolean = () => false;
  private readonly ranges = new Map<string, { readonly sheet: SheetModel; readonly area: Area }>();
  private nextRange = 1;

  /** Tells those who listen to this sheet or table, to something wider, or to all; worded when the message goes out. */
  raise(type: EventType, target: string, word: () => object, wider: readonly string[] = []): void {
    if (!this.enabled) return;
    for (const each of [target, ...wider, WORKBOOK_TARGET]) {
      if (!this.registrations.has(type, each) || this.losesEvent()) continue;
      this.outbox.message(CATEGORY.event, type, each, () => JSON.stringify(word()));
    }
  }

  /** A range that a handler may ask for by the reference the event carries. */
  keepRange(sheet: SheetModel, area: Area): string {
    const reference = `event-range-${String(this.nextRange++)}`;
    this.ranges.set(reference, { sheet, area });
    const oldest = this.ranges.keys().next().value;
    if (this.ranges.size > MOST_KEPT && oldest !== undefined) this.ranges.delete(oldest);
    return reference;
  }
  range(reference: string): { readonly sheet: SheetModel; readonly area: Area } | undefined {
    return this.ranges.get(reference);
  }
}
