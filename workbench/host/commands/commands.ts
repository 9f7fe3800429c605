import type { Outbox } from "../events/outbox.ts";
import { DISPATCH } from "../seam/host-messages.ts";

interface Running {
  readonly send: () => void;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/** Buttons of ribbon and context menu: they run a function of the add-in's page, which says when it has ended. */
export class Commands {
  private readonly outbox: Outbox;
  private readonly running = new Map<string, Running>();
  private isReady = false;
  private nextId = 1;

  constructor(outbox: Outbox) {
    this.outbox = outbox;
  }

  /**
   * @param name - as the manifest's FunctionName has it, and `Office.actions.associate`.
   * @param control - the id of the button.
   * @returns once the add-in has called `event.completed()`. Waits for the page where that is still loading.
   * @throws Error where the page has no function of that name.
   */
  invoke(name: string, control: string): Promise<void> {
    const id = `command-${String(this.nextId++)}`;
    const values = [id, name, JSON.stringify({ source: { id: control } })];
    const send = (): void =>
      this.outbox.push({ kind: "event", dispatchId: DISPATCH.commandInvoked, target: "", values });
    if (this.isReady) send();
    return new Promise((resolve, reject) => {
      this.running.set(id, {
        send,
        resolve,
        reject: (error) => reject(new Error(`The command ${name} did not run: ${error.message}`)),
      });
    });
  }

  /** A page of the add-in begins to load: commands wait for it, also those that another page did not end. */
  pageOpened(): void {
    this.isReady = false;
  }
  /** The page listens for commands. */
  ready(): void {
    if (this.isReady) return;
    this.isReady = true;
    for (const { send } of this.running.values()) send();
  }
  /** `[id, status, data]`, as the page says that a command has ended. */
  completed([id, status]: readonly unknown[]): void {
    const running = this.running.get(String(id));
    this.running.delete(String(id));
    if (status === 0) running?.resolve();
    else running?.reject(new Error(`the page has no function for it, or it failed (${String(status)}).`));
  }
}
