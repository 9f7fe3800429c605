/** What a handler was told, in order; `next` waits for the one after the last that was asked for. */
export class EventLog<T> {
  private readonly told: T[] = [];
  private readonly waiting: ((event: T) => void)[] = [];

  /** To be given to `add`. */
  readonly handler = async (event: T): Promise<void> => {
    const waiter = this.waiting.shift();
    if (waiter) waiter(event);
    else this.told.push(event);
  };
  next(): Promise<T> {
    const event = this.told.shift();
    return event === undefined ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve(event);
  }
}
