import type { WorkbookModel } from "#workbench/model/workbook";
import { BatchServer } from "./batch-server.ts";
import { Commands } from "./commands/commands.ts";
import { type HostCounters, newCounters } from "./counters.ts";
import { type FaultControl, Faults, type FaultScript } from "./faults.ts";
import type { FunctionDeclarations } from "./functions/function-metadata.ts";
import { makeObjects } from "./objects/make-objects.ts";
import { type Calculation, OpenBook } from "./open-book.ts";
import { Pushes } from "./pushes.ts";
import type { HostPush, HostReply, HostRequest } from "./seam/host-messages.ts";
import { RequestServer } from "./request-server.ts";
import { UserActions } from "./user-actions.ts";

/** Excel on the web takes and gives no more in one request. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface HostOptions {
  readonly model: WorkbookModel;
  /** Disposed of with the session. */
  readonly calculation: Calculation;
  /** Of one request and of one response; 5 MB unless said. */
  readonly payloadLimitBytes?: number;
  readonly faults?: FaultScript;
  /** What Excel learns of the add-in's custom functions when it is installed; none unless said. */
  readonly functions?: readonly FunctionDeclarations[];
  readonly documentUrl?: string;
}

/** A workbook as one Excel has it open, whoever the page of the add-in is and wherever it runs. */
export interface HostSession {
  /** Answers a message of the add-in's page. Never settles where the fault script lets the host hang, or after `close`. */
  handle: (request: HostRequest) => Promise<HostReply>;
  /** Tells what happens: events for the page, changes for the window around it. @returns how to stop listening. */
  onPush: (listener: (push: HostPush) => void) => () => void;
  /** What the person at the grid does. */
  readonly user: UserActions;
  /** For the window around the page, which reads and edits cells beside what `user` has. Edits go through `user.edit`. */
  readonly book: OpenBook;
  /** Live; from 0 when the session is opened. */
  readonly counters: HostCounters;
  readonly faults: FaultControl;
  close: () => void;
}

let sessions = 0;

/** Opens a workbook in the stand-in for Excel, without a page: `handle` and `onPush` are its two ends. */
export function openHostSession(options: HostOptions): HostSession {
  const counters = newCounters();
  const faults = new Faults(options.faults);
  const { model, calculation, functions = [], documentUrl = "Book1.xlsx" } = options;
  const book = new OpenBook({ model, calculation, counters, functions, makeObjects });
  book.events.losesEvent = faults.losesEvent;
  const server = new BatchServer(book, faults, options.payloadLimitBytes ?? PAYLOAD_LIMIT);
  const commands = new Commands(book.events.outbox);
  const pushes = new Pushes(book);
  const instance = `session-${String(++sessions)}`;
  const requests = new RequestServer({ book, server, commands, pushes, instance, documentUrl });
  let open = true;
  return {
    handle: (request) => (open ? requests.handle(request) : new Promise(() => undefined)),
    onPush: (listener) => pushes.listen(listener),
    user: new UserActions({ book, faults, commands, pushes }),
    book,
    counters,
    faults,
    close: () => {
      open = false;
      pushes.close();
      book.close();
      calculation.dispose();
    },
  };
}
