import type { ExternalFunction, ExternalFunctions } from "#workbench/formulas/external/external-functions";
import type { Operand } from "#workbench/formulas/values/operand";
import type { CellError } from "#workbench/model/cell";
import type { SheetModel } from "#workbench/model/sheet";
import { cellName } from "#workbench/model/address";
import type { EventHub } from "../events/event-hub.ts";
import { CATEGORY } from "../events/outbox.ts";
import { encodeArguments } from "./encode-arguments.ts";
import {
  type FunctionDeclarations,
  type FunctionMetadata,
  leastParameters,
  mostParameters,
  parameterAt,
} from "./function-metadata.ts";
import { type FunctionAnswer, readAnswer } from "./read-answer.ts";

/** Kinds of message about custom functions. */
const MESSAGE = { invoke: 1000, cancel: 1001 } as const;
/** What the client is told of a call, added up. */
const FLAG = { cancelable: 1, streams: 2, takesErrors: 4 } as const;

interface Place {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}
interface Invocation {
  readonly place: Place;
  readonly send: () => void;
  readonly streams: boolean;
  readonly answer: (answer: FunctionAnswer) => void;
}

/**
 * The custom functions of the add-in as Excel calls them: declared by functions.json, run in the add-in's own page by
 * the client's runtime, answered later. Calls made before the page is ready wait for it.
 */
export class CustomFunctions implements ExternalFunctions {
  private readonly hub: EventHub;
  private readonly byName = new Map<string, ExternalFunction>();
  private readonly underWay = new Map<number, Invocation>();
  private readonly messages = new WeakMap<SheetModel, Map<string, string>>();
  private isReady = false;
  private nextId = 1;
  /** Calls made and answers taken since the session was opened. */
  readonly counts = { calls: 0, answers: 0 };

  constructor(hub: EventHub, declared: readonly FunctionDeclarations[]) {
    this.hub = hub;
    for (const { namespace, metadata } of declared) {
      for (const one of metadata.functions) {
        const asked = this.external(one, metadata.allowErrorForDataTypeAny === true);
        this.byName.set(`${namespace}.${one.name}`.toUpperCase(), asked);
      }
    }
  }
  get size(): number {
    return this.byName.size;
  }
  find(name: string): ExternalFunction | undefined {
    return this.byName.get(name);
  }
  /** What the author of a function says about the error in a cell. */
  messageAt(sheet: SheetModel, row: number, column: number): string | undefined {
    return this.messages.get(sheet)?.get(cellName(row, column));
  }

  /** A page of the add-in begins to load: calls wait for it, also those that another page left unanswered. */
  pageOpened(): void {
    this.isReady = false;
  }
  /** The page has its functions ready. */
  ready(): void {
    if (this.isReady) return;
    this.isReady = true;
    for (const { send } of this.underWay.values()) send();
  }
  /** Takes one row of results. Those of calls that are no longer wanted are ignored. */
  take([id, succeeded, value, failure]: readonly unknown[]): void {
    const invocation = this.underWay.get(Number(id));
    if (!invocation) return;
    if (!invocation.streams) this.underWay.delete(Number(id));
    this.counts.answers++;
    const answer = readAnswer(succeeded, value, failure);
    this.noteMessage(invocation.place, answer.message);
    invocation.answer(answer);
  }

  private external(declared: FunctionMetadata, allowErrors: boolean): ExternalFunction {
    return {
      least: leastParameters(declared),
      most: mostParameters(declared),
      takes: (index) => (parameterAt(declared, index)?.dimensionality === "matrix" ? "range" : "one"),
      encode: (parameters: readonly Operand[]): string | CellError =>
        encodeArguments(declared, parameters, allowErrors),
      start: (encoded, place, answer) => this.invoke({ declared, encoded, allowErrors }, place, answer),
    };
  }
  private invoke(call: Call, place: Place, answer: Invocation["answer"]): () => void {
    const id = this.nextId++;
    const streams = call.declared.options?.stream === true;
    const send = (): void => this.send(MESSAGE.invoke, () => invocationOf(id, call, place));
    this.underWay.set(id, { place, send, streams, answer });
    this.noteMessage(place, undefined);
    this.counts.calls++;
    if (this.isReady) send();
    return () => {
      // Once answered, nothing is under way that could be cancelled; a stream always is.
      const wasUnderWay = this.underWay.delete(id);
      if (wasUnderWay && this.isReady) this.send(MESSAGE.cancel, () => JSON.stringify({ invocationId: id }));
    };
  }
  private send(kind: number, word: () => string): void {
    this.hub.outbox.message(CATEGORY.customFunction, kind, "", word);
  }
  private noteMessage({ sheet, row, column }: Place, message: string | undefined): void {
    let byCell = this.messages.get(sheet);
    if (!byCell) this.messages.set(sheet, (byCell = new Map<string, string>()));
    if (message === undefined) byCell.delete(cellName(row, column));
    else byCell.set(cellName(row, column), message);
  }
}

interface Call {
  readonly declared: FunctionMetadata;
  readonly encoded: string;
  readonly allowErrors: boolean;
}

/** `[id, name, arguments, address, flags]`; the arguments are JSON already. */
function invocationOf(id: number, { declared, encoded, allowErrors }: Call, { sheet, row, column }: Place): string {
  const { cancelable = false, stream = false, requiresAddress = false } = declared.options ?? {};
  const address = requiresAddress ? JSON.stringify(`${sheet.name}!${cellName(row, column)}`) : "null";
  const flags = (cancelable ? FLAG.cancelable : 0) + (stream ? FLAG.streams : 0) + (allowErrors ? FLAG.takesErrors : 0);
  return `[${id},${JSON.stringify(declared.id)},${encoded},${address},${flags}]`;
}
