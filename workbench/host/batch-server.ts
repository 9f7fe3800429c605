import { runBatch } from "./batch/run-batch.ts";
import { ACTION_TYPE, type BatchRequest, type BatchResponse } from "./batch/wire.ts";
import { countRequest, countResponse, utf8Bytes } from "./counters.ts";
import type { Fault, Faults } from "./faults.ts";
import { makeServices } from "./objects/services.ts";
import type { OpenBook } from "./open-book.ts";
import { STATUS } from "./seam/host-messages.ts";

/** What the seam passes back: a body, or a status of the host that the client turns into an error. */
export type BatchAnswer = { readonly body: string } | { readonly status: number };

/** Asks the host to wait while a cell is being edited (`Excel.run({ delayForCellEdit: true })`). */
const DELAY_FOR_CELL_EDIT = 64;

/**
 * Takes the batches of one session: counts them, applies the limits and the fault script, runs them on the open workbook.
 * What the client sends of its own accord (references given back) is run, and neither counted nor failed.
 */
export class BatchServer {
  private readonly book: OpenBook;
  private readonly faults: Faults;
  private readonly limit: number;

  constructor(book: OpenBook, faults: Faults, limitBytes: number) {
    this.book = book;
    this.faults = faults;
    this.limit = limitBytes;
  }

  /** @param answer - called at once or later, or never where the script says that the host hangs. */
  serve(body: string, flags: number, answer: (answer: BatchAnswer) => void): void {
    const request = JSON.parse(body) as BatchRequest;
    if (isHousekeeping(request)) {
      answer({ body: JSON.stringify(this.run(request)) });
    } else if (!this.faults.cellEditMode) {
      this.serveCounted(request, utf8Bytes(body), answer);
    } else if (flags & DELAY_FOR_CELL_EDIT) {
      this.faults.whenCellIsLeft(() => this.serve(body, flags, answer));
    } else {
      countRequest(this.book.counters, utf8Bytes(body));
      answer({ status: STATUS.InvalidOperationInCellEditMode });
    }
  }

  private serveCounted(request: BatchRequest, bytes: number, answer: (answer: BatchAnswer) => void): void {
    countRequest(this.book.counters, bytes);
    const due = this.faults.at(this.book.counters.syncs);
    for (const fault of due)
      if (fault.kind === "meanwhile") this.book.as("coauthor", () => fault.change(this.book.model));
    if (due.some(({ kind }) => kind === "hang")) return;
    if (this.faults.isDropped) answer({ status: STATUS.InvalidOrTimedOutSession });
    else if (bytes > this.limit) answer({ status: STATUS.RequestPayloadSizeLimitExceeded });
    else answer(this.answerTo(request, due.find(isFailure)));
  }

  private answerTo(request: BatchRequest, failure: Failure | undefined): BatchAnswer {
    if (failure && failure.when !== "after") return failed(failure);
    const body = JSON.stringify(this.run(request));
    this.book.events.outbox.push({ kind: "batch", syncs: this.book.counters.syncs });
    if (failure) return failed(failure);
    const bytes = utf8Bytes(body);
    countResponse(this.book.counters, bytes);
    return bytes > this.limit ? { status: STATUS.ResponsePayloadSizeLimitExceeded } : { body };
  }

  private run(request: BatchRequest): BatchResponse {
    const { objects, references } = this.book;
    const roots = { global: objects.workbook(), services: makeServices(this.book), references };
    try {
      return this.book.as("batch", () => runBatch(request, roots));
    } finally {
      this.book.endBatch();
    }
  }
}

type Failure = Extract<Fault, { kind: "fail" }>;
function isFailure(fault: Fault): fault is Failure {
  return fault.kind === "fail";
}

function failed({ code, message = "The batch was failed by the fault script." }: Failure): BatchAnswer {
  const status = (STATUS as Readonly<Record<string, number>>)[code];
  if (status !== undefined) return { status };
  const error = { Code: code, Message: message, Location: null, ActionIndex: 0, HttpStatusCode: 500 };
  return { body: JSON.stringify({ Results: [], Error: error } satisfies BatchResponse) };
}

/** What the client does of its own accord, between the add-in's syncs. */
const HOUSEKEEPING: readonly (string | undefined)[] = [
  "_RemoveReference",
  "NotifyActionHandlerReady",
  "_SetOsfControlContainerReadyForCustomFunctions",
  "_GetEnabledFeatures",
  "SetInvocationArrayResults",
];

function isHousekeeping({ Actions }: BatchRequest): boolean {
  const methods = Actions.filter(({ ActionType }) => ActionType !== ACTION_TYPE.instantiate);
  return methods.length > 0 && methods.every(({ Name }) => HOUSEKEEPING.includes(Name));
}
