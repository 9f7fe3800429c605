import type { Area } from "#workbench/model/address";

/**
 * What goes between the page of an add-in and the Excel that has the workbook open. JSON all through, so that the two
 * may live in one process, in two windows, or at two ends of a WebSocket. Both seams of office.js speak it:
 * `window.external` (`external-relay.ts`) and the parent window of Excel on the web (`web-seam-relay.ts`).
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Where the add-in runs and what it may ask for: needed before office.js loads, since it is asked for synchronously. */
export interface ContextFacts {
  /** Another for every opening of the page: office.js caches what it knows of its host. */
  readonly instance: string;
  readonly documentUrl: string;
  readonly uiLocale: string;
  readonly dataLocale: string;
  /** e.g. "16.0.18000.20000" */
  readonly hostVersion: string;
  /** Requirement set -> version. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** The add-in's settings in the document, serialised by the client. */
  readonly settings: Readonly<Record<string, string>>;
}

/** From the page to the host. `dispatchId` is office.js's own number of a method (93 = a batch) or an event (33, 2, 39). */
export type HostRequest =
  | { readonly kind: "getContext" }
  /** `message` is the array of the call: of 93 the request itself, `[custom data, method, path, headers, body, …, flags]`. */
  | { readonly kind: "execute"; readonly dispatchId: number; readonly message: readonly Json[] }
  | { readonly kind: "registerEvent"; readonly dispatchId: number; readonly target: string }
  | { readonly kind: "unregisterEvent"; readonly dispatchId: number; readonly target: string }
  | { readonly kind: "writeSettings"; readonly settings: Readonly<Record<string, string>> };

/** From the host, once for every request; a batch that hangs by the fault script is never answered. */
export type HostReply =
  | { readonly kind: "context"; readonly context: ContextFacts }
  /** `status` 0 = succeeded, else an error number of the Office host; `values` is what the call gives (of 93: `[200, headers, body]`). */
  | { readonly kind: "executed"; readonly status: number; readonly values: readonly Json[] }
  | { readonly kind: "done"; readonly status: number };

/** From the host, of its own accord. */
export type HostPush =
  /** For the add-in's page: the handlers registered for this event and target get `values`. */
  | { readonly kind: "event"; readonly dispatchId: number; readonly target: string; readonly values: readonly Json[] }
  /** For the window around it: the rest. Cells that show something else than before, written or computed. */
  | { readonly kind: "cells"; readonly changes: readonly SheetArea[] }
  /** A batch of the add-in is over: formats, widths and the like, which are not told one by one, may be others. */
  | { readonly kind: "batch"; readonly syncs: number }
  /** Sheets, tables or names came, went or were renamed. */
  | { readonly kind: "structure" }
  /** The sheet in front, and what is selected there, are now these: by the add-in or by the user. */
  | { readonly kind: "selection"; readonly selection: SheetArea }
  /** The add-in shows or hides its task pane. */
  | { readonly kind: "pane"; readonly visible: boolean };

/** `sheet` is the sheet's id, which a new name leaves as it is. 0-based, inclusive. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** For a line that carries several conversations at once: a request and its reply share a number. */
export type HostEnvelope =
  | { readonly id: number; readonly request: HostRequest }
  | { readonly id: number; readonly reply: HostReply }
  | { readonly push: HostPush };

/** Statuses of the Office host, below the batch protocol. */
export const STATUS = {
  succeeded: 0,
  notSupported: 5000,
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
} as const;

/** office.js's numbers of the methods and events that the host has. */
export const DISPATCH = {
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
  documentSelectionChanged: 2,
  richApiMessage: 33,
  commandInvoked: 39,
} as const;
