import { type HostSession, openHostSession } from "#workbench/host/host-session";
import { calculationOf } from "#workbench/host/model-calculation";
import type { FunctionDeclarations } from "#workbench/host/functions/function-metadata";
import type { HostEnvelope, HostPush, SheetArea } from "#workbench/host/seam/host-messages";
import { sameArea } from "#workbench/host/cells/address";
import type { OpenWorkbook } from "./open-workbook.ts";
import type { Selection } from "./protocol/book.ts";

export interface HostListeners {
  /** For the frame of the add-in. */
  toFrame(message: HostEnvelope): void;
  /** Something may look different. */
  changed(): void;
  /** The add-in selected something, or brought a sheet to the front. */
  selected(selection: Selection): void;
  /** The add-in shows or hides its pane. */
  pane(visible: boolean): void;
}

/** A workbook with the host that answers the add-in's page for it. */
export interface HostedBook {
  readonly session: HostSession;
  /** Takes what the frame sends. */
  handle(message: HostEnvelope): void;
  close(): void;
}

/** Opens the host for a workbook. */
export function hostBook(
  open: OpenWorkbook,
  functions: readonly FunctionDeclarations[],
  listeners: HostListeners,
): HostedBook {
  const { model, file } = open;
  const session = openHostSession({ model, calculation: calculationOf(model), functions, documentUrl: file });
  open.host = session;
  const stop = session.onPush((push) => pass(push, open, listeners));
  return {
    session,
    handle: (message) => {
      if (!("request" in message)) return;
      const { id, request } = message;
      void session.handle(request).then((reply) => listeners.toFrame({ id, reply }));
    },
    close: () => {
      stop();
      session.close();
    },
  };
}

function pass(push: HostPush, open: OpenWorkbook, listeners: HostListeners): void {
  switch (push.kind) {
    case "event":
      listeners.toFrame({ push });
      return;
    case "selection":
      follow(open, listeners);
      return;
    case "pane":
      listeners.pane(push.visible);
      return;
    case "cells":
    case "batch":
    case "structure":
      listeners.changed();
  }
}

/**
 * The host tells of the user's own selecting too, and a little later: what counts is what is selected now, or the page
 * would be sent back to where it comes from.
 */
function follow(open: OpenWorkbook, listeners: HostListeners): void {
  const { sheet, area } = open.host.user.selection;
  if (open.selection.sheet !== sheet || !sameArea(open.selection.area, area)) {
    listeners.selected(selectionOf({ sheet, area }));
  }
}

function selectionOf({ sheet, area }: SheetArea): Selection {
  return { sheet, area, active: { row: area.top, column: area.left } };
}
