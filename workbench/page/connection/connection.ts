import type { Command, ReplyTo, Sent, Told } from "#workbench/server/protocol/messages";

/** What was asked was refused; the words are for the person who asked. */
export class RefusedCommand extends Error {}

interface Waiting {
  readonly done: (reply: unknown) => void;
  readonly refused: (refusal: RefusedCommand) => void;
}

/** The page's line to the workbook: commands with their answers, and what the server tells of its own accord. */
export class Connection {
  private readonly socket: WebSocket;
  private readonly waiting = new Map<number, Waiting>();
  private readonly unsent: Sent[] = [];
  private nextId = 1;

  constructor(address: string, listeners: { told(told: Told): void; lost(): void }) {
    this.socket = new WebSocket(address);
    this.socket.addEventListener("open", () => {
      for (const sent of this.unsent.splice(0)) this.send(sent);
    });
    this.socket.addEventListener("close", () => listeners.lost());
    this.socket.addEventListener("message", ({ data }) => {
      const told = JSON.parse(String(data)) as Told;
      if (told.kind === "done") this.settle(told.id)?.done(told.reply);
      else if (told.kind === "refused") this.settle(told.id)?.refused(new RefusedCommand(told.words));
      else listeners.told(told);
    });
  }

  /** Rejects with `RefusedCommand` where the command cannot be done. */
  ask<C extends Command>(command: C): Promise<ReplyTo<C["kind"]>> {
    const id = this.nextId++;
    const answer = new Promise<unknown>((done, refused) => {
      this.waiting.set(id, { done, refused });
    });
    this.send({ kind: "command", id, command });
    return answer as Promise<ReplyTo<C["kind"]>>;
  }
  /** Passes on what the frame of the add-in says to its host. */
  toHost(message: unknown): void {
    this.send({ kind: "host", message });
  }

  private settle(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }
  private send(sent: Sent): void {
    if (this.socket.readyState === WebSocket.CONNECTING) this.unsent.push(sent);
    else if (this.socket.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(sent));
  }
}
