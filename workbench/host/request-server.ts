import type { BatchServer } from "./batch-server.ts";
import type { Commands } from "./commands/commands.ts";
import { resetCounters } from "./counters.ts";
import type { OpenBook } from "./open-book.ts";
import type { Pushes } from "./pushes.ts";
import {
  type ContextFacts,
  DISPATCH,
  type HostReply,
  type HostRequest,
  type Json,
  STATUS,
} from "./seam/host-messages.ts";
import { REQUIREMENT_SETS } from "./seam/requirement-sets.ts";

/** Events of the document that the host raises. */
const EVENTS: readonly number[] = [DISPATCH.documentSelectionChanged, DISPATCH.richApiMessage, DISPATCH.commandInvoked];
/** Where the body and the flags of a batch stand in its message. */
const BODY = 4;
const FLAGS = 6;

interface Parts {
  readonly book: OpenBook;
  readonly server: BatchServer;
  readonly commands: Commands;
  readonly pushes: Pushes;
  readonly instance: string;
  readonly documentUrl: string;
}

/** Answers what the page of the add-in asks, message by message. */
export class RequestServer {
  private readonly parts: Parts;
  private settings: Readonly<Record<string, string>> = {};
  private pages = 0;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  async handle(request: HostRequest): Promise<HostReply> {
    const { commands, pushes } = this.parts;
    switch (request.kind) {
      case "getContext":
        return { kind: "context", context: this.openPage() };
      case "execute":
        return this.execute(request.dispatchId, request.message);
      case "registerEvent":
        if (!EVENTS.includes(request.dispatchId)) return { kind: "done", status: STATUS.notSupported };
        pushes.register(request.dispatchId, request.target);
        if (request.dispatchId === DISPATCH.commandInvoked) commands.ready();
        pushes.soon();
        return { kind: "done", status: STATUS.succeeded };
      case "unregisterEvent":
        pushes.unregister(request.dispatchId, request.target);
        return { kind: "done", status: STATUS.succeeded };
      case "writeSettings":
        this.settings = { ...request.settings };
        return { kind: "done", status: STATUS.succeeded };
    }
  }

  /** A page that loads begins anew: what another one listened to and kept is gone with it. */
  private openPage(): ContextFacts {
    const { book, instance, documentUrl, pushes, commands } = this.parts;
    book.references.clear();
    book.events.registrations.clear();
    book.events.enabled = true;
    book.functions.pageOpened();
    commands.pageOpened();
    pushes.unregisterAll();
    resetCounters(book.counters);
    this.pages++;
    return {
      instance: `${instance}-${String(this.pages)}`,
      documentUrl,
      uiLocale: "en-GB",
      dataLocale: "en-GB",
      hostVersion: "16.0.18000.20000",
      requirementSets: REQUIREMENT_SETS,
      settings: this.settings,
    };
  }

  private execute(dispatchId: number, message: readonly Json[]): HostReply | Promise<HostReply> {
    switch (dispatchId) {
      case DISPATCH.richApi:
        return this.runBatch(message[BODY] as string, Number(message[FLAGS]));
      case DISPATCH.commandCompleted:
        this.parts.commands.completed(message);
        return { kind: "executed", status: STATUS.succeeded, values: [] };
      default: {
        const refusal = `Dispatch id ${String(dispatchId)} is not supported.`;
        return { kind: "executed", status: STATUS.notSupported, values: [refusal] };
      }
    }
  }
  private runBatch(body: string, flags: number): Promise<HostReply> {
    const { server, pushes } = this.parts;
    return new Promise((resolve) => {
      server.serve(body, flags, (answer) => {
        if ("status" in answer) resolve({ kind: "executed", status: answer.status, values: [""] });
        else {
          const values = [200, ["Content-Type", "application/json"], answer.body];
          resolve({ kind: "executed", status: STATUS.succeeded, values });
        }
        pushes.soon();
      });
    });
  }
}
