import type { OpenBook } from "./open-book.ts";
import type { HostPush } from "./seam/host-messages.ts";

/** Tells listeners what the outbox holds: soon, but never within the call that caused it. */
export class Pushes {
  private readonly book: OpenBook;
  private readonly listeners = new Set<(push: HostPush) => void>();
  private readonly registered = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOpen = true;

  constructor(book: OpenBook) {
    this.book = book;
  }
  listen(listener: (push: HostPush) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
  /** The page has (or no longer has) handlers for an event of the document. */
  register(dispatchId: number, target: string): void {
    this.registered.add(keyOf(dispatchId, target));
  }
  unregister(dispatchId: number, target: string): void {
    this.registered.delete(keyOf(dispatchId, target));
  }
  unregisterAll(): void {
    this.registered.clear();
  }

  /** To be called after everything that may have changed something. */
  soon(): void {
    if (!this.isOpen) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.tell();
    }, 0);
  }
  close(): void {
    this.isOpen = false;
    clearTimeout(this.timer);
    this.listeners.clear();
  }

  private tell(): void {
    this.book.settle();
    for (const push of this.book.events.outbox.take()) {
      if (push.kind === "event" && !this.registered.has(keyOf(push.dispatchId, push.target))) continue;
      for (const listener of this.listeners) listener(push);
    }
    if (!this.book.events.outbox.isEmpty) this.soon();
  }
}

function keyOf(dispatchId: number, target: string): string {
  return `${dispatchId}|${target}`;
}
