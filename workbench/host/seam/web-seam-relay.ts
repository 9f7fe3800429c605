import type { HostLine, TextChannel } from "./host-line.ts";
import { type ContextFacts, DISPATCH, type HostReply, type Json, STATUS } from "./host-messages.ts";

/**
 * Seam A: what Excel on the web, the window around the add-in's frame, answers to office.js by postMessage, relayed to a
 * host that may be elsewhere. Browser code. The page must be served over https from the window's own host name.
 */

/** A message of office.js to the window around it. */
interface FrameRequest {
  readonly _messageType: number;
  /** 0 = a call, 1 = listen to an event, 2 = no longer. */
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data?: Readonly<Record<string, unknown>>;
}

const REQUEST = 0;
const RESPONSE = 1;
const REGISTER = 1;
const UNREGISTER = 2;
/** Whether a response answers a call or carries an event. */
const RESPONSE_TYPE = { answer: 0, event: 1 } as const;
/** "Excel on the web", as office.js numbers applications. */
const EXCEL_WEB = 16;
const APP_ID = "app-1";

export interface WebSeam {
  readonly context: ContextFacts;
  readonly line: HostLine;
  /** Of the window around the frame. */
  readonly origin: string;
}

/** The name that the frame must have before its page loads: by it office.js finds the window around it. */
export function frameName({ instance }: ContextFacts, origin: string): string {
  return JSON.stringify({
    baseFrameName: "addin",
    hostInfo: `Excel|Web|16.00|en-GB|${instance}|||3`,
    xdmInfo: `${instance}|${APP_ID}|${origin}`,
    serializerVersion: "1",
    flights: "[]",
  });
}
/** The address of the add-in's page with what tells office.js that this is Excel on the web (3 = shared runtime, functions). */
export function frameAddress(page: string, { instance }: ContextFacts): string {
  const mark = page.includes("?") ? "&" : "?";
  return `${page}${mark}_host_Info=Excel$Web$16.00$en-GB$${instance}$$$3`;
}

/** The messages between a window and one frame in it, and nobody else's. */
export function frameChannel(window: Window, frame: HTMLIFrameElement, pageOrigin: string): TextChannel {
  return {
    send: (text) => frame.contentWindow?.postMessage(text, pageOrigin),
    onMessage: (listener) => {
      window.addEventListener("message", ({ source, origin, data }: MessageEvent<unknown>) => {
        if (source === frame.contentWindow && origin === pageOrigin && typeof data === "string") listener(data);
      });
    },
  };
}

/** Answers a frame for as long as it lives. */
export function serveWebSeam(channel: TextChannel, seam: WebSeam): void {
  const listening = new Map<string, FrameRequest>();
  const post = (to: FrameRequest, type: number, data: unknown): void => {
    channel.send(JSON.stringify(response(to, { type, data, origin: seam.origin })));
  };
  seam.line.onPush((push) => {
    if (push.kind !== "event") return;
    const asked = listening.get(keyOf(push.dispatchId, push.target));
    if (asked) post(asked, RESPONSE_TYPE.event, eventData(push.dispatchId, push.values));
  });
  channel.onMessage((text) => {
    const asked = readRequest(text);
    if (!asked) return;
    void answer(asked, seam, listening).then((data) => {
      if (data !== undefined) post(asked, RESPONSE_TYPE.answer, data);
    });
  });
}

function readRequest(text: string): FrameRequest | undefined {
  // The frame may send messages of its own; office.js's are JSON objects with a type.
  if (!text.startsWith("{")) return undefined;
  const message = JSON.parse(text) as Partial<FrameRequest>;
  return message._messageType === REQUEST ? (message as FrameRequest) : undefined;
}

/** @returns what to send back; undefined = nothing. */
async function answer(asked: FrameRequest, seam: WebSeam, listening: Map<string, FrameRequest>): Promise<unknown> {
  if (asked._actionType === REGISTER || asked._actionType === UNREGISTER) return listen(asked, seam, listening);
  switch (asked._actionName) {
    case "ContextActivationManager_getAppContextAsync":
      return appContext(seam.context);
    case "ContextActivationManager_notifyHost":
      return undefined;
    case "executeMethod":
      return execute(asked._data ?? {}, seam.line);
    default:
      return { Version: 1, Error: STATUS.notSupported };
  }
}

async function listen(
  asked: FrameRequest,
  { line }: WebSeam,
  listening: Map<string, FrameRequest>,
): Promise<Record<string, number>> {
  const { eventDispId, targetId } = asked._data ?? {};
  const dispatchId = Number(eventDispId);
  const target = typeof targetId === "string" ? targetId : "";
  const key = keyOf(dispatchId, target);
  const kind = asked._actionType === REGISTER ? "registerEvent" : "unregisterEvent";
  const status = statusOf(await line.request({ kind, dispatchId, target }));
  if (kind === "unregisterEvent") listening.delete(key);
  else if (status === STATUS.succeeded) listening.set(key, asked);
  return { Version: 1, Error: status };
}

async function execute(data: Readonly<Record<string, unknown>>, line: HostLine): Promise<Record<string, unknown>> {
  const dispatchId = (data["DdaMethod"] as { readonly DispatchId: number }).DispatchId;
  if (dispatchId === DISPATCH.saveSettings) {
    const { Properties } = data["DdaSettingsMethod"] as { readonly Properties: readonly [string, string][] };
    const settings = Object.fromEntries(Properties);
    return { Version: 1, Error: statusOf(await line.request({ kind: "writeSettings", settings })) };
  }
  const message = dispatchId === DISPATCH.richApi ? (data["ArrayData"] as readonly Json[]) : positional(data);
  const reply = await line.request({ kind: "execute", dispatchId, message });
  const isBatch = dispatchId === DISPATCH.richApi && reply.kind === "executed" && reply.status === STATUS.succeeded;
  return { Version: 1, Error: statusOf(reply), ...(isBatch && { Data: reply.values }) };
}

/** Parameters come under their numbers: `{ "0": …, "1": … }`. */
function positional(data: Readonly<Record<string, unknown>>): Json[] {
  const parameters: Json[] = [];
  for (let index = 0; String(index) in data; index++) parameters.push(data[String(index)] as Json);
  return parameters;
}

function statusOf(reply: HostReply): number {
  return reply.kind === "context" ? STATUS.notSupported : reply.status;
}
function keyOf(dispatchId: number, target: string): string {
  return `${dispatchId}|${target}`;
}

function eventData(dispatchId: number, values: readonly Json[]): unknown {
  return dispatchId === DISPATCH.richApiMessage ? { ArrayData: values } : values;
}

function response(
  { _actionName, _conversationId, _correlationId }: FrameRequest,
  { type, data, origin }: { type: number; data: unknown; origin: string },
): Record<string, unknown> {
  return {
    _messageType: RESPONSE,
    _actionName,
    _conversationId,
    _correlationId,
    _origin: origin,
    _errorCode: 0,
    _responseType: type,
    _data: data,
    _serializerVersion: 1,
  };
}

function appContext(facts: ContextFacts): Record<string, unknown> {
  return {
    _id: APP_ID,
    _appName: EXCEL_WEB,
    _appVersion: "16.0",
    _appMinorVersion: 1,
    _appUILocale: facts.uiLocale,
    _dataLocale: facts.dataLocale,
    _docUrl: facts.documentUrl,
    _clientMode: 1,
    _settings: Object.entries(facts.settings),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: facts.instance,
    _appInstanceId: facts.instance,
    _hostFullVersion: facts.hostVersion,
    _initialDisplayMode: 2,
    _requirementMatrix: JSON.stringify(facts.requirementSets),
  };
}
