import { DISPATCH, type HostPush, type Json } from "../seam/host-messages.ts";

/** What office.js takes a message of the host apart by. */
export const CATEGORY = { event: 65536, customFunction: 1 } as const;

/** `[category, type, target, message, id]` */
export type MessageEntry = readonly [number, number, string, string, number];

/**
 * What the host has to tell, kept until what caused it is over: a page hears of a change when the batch is answered and
 * the formulas are computed, not half way.
 */
export class Outbox {
  private readonly waiting: (() => HostPush)[] = [];
  private entries: (() => MessageEntry)[] = [];
  private nextId = 1;

  /** A message of office.js's own channel; worded when it goes out. Those that follow one another go together. */
  message(category: number, type: number, target: string, word: () => string): void {
    const id = this.nextId++;
    if (this.entries.length === 0) {
      const entries: (() => MessageEntry)[] = [];
      this.entries = entries;
      this.waiting.push(() => richApiMessage(entries.map((entry) => entry())));
    }
    this.entries.push(() => [category, type, target, word(), id]);
  }
  push(push: HostPush): void {
    this.entries = [];
    this.waiting.push(() => push);
  }
  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }
  take(): HostPush[] {
    this.entries = [];
    return this.waiting.splice(0).map((word) => word());
  }
}

function richApiMessage(entries: readonly MessageEntry[]): HostPush {
  return { kind: "event", dispatchId: DISPATCH.richApiMessage, target: "", values: entries satisfies readonly Json[] };
}
