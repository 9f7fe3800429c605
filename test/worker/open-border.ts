import * as Comlink from "comlink";
import type { CountingPort } from "#application/ports/workbook.port";
import { core } from "#worker/core";
import { breathe } from "#main/breathe";
import { inPieces } from "#test/fakes/in-pieces";
import { type CoreInWorker, coreInWorker } from "#worker/core-in-worker";

/** The core behind a border as a worker's: nothing but messages goes from side to side. */
export function openBorder(workbook: CountingPort): CoreInWorker & { readonly close: () => void } {
  const opened: MessagePort[] = [];
  const Channel = globalThis.MessageChannel;
  // A port that stays open keeps Node from ending: comlink opens one for each function that crosses.
  globalThis.MessageChannel = class extends Channel {
    constructor() {
      super();
      opened.push(this.port1);
    }
  };
  const { port1: inside, port2: outside } = new MessageChannel();
  Comlink.expose(core, inside);
  const close = (): void => {
    for (const port of opened) port.close();
    globalThis.MessageChannel = Channel;
  };
  return {
    ...coreInWorker({ start: () => outside as unknown as Worker, workbook: inPieces(workbook), breathe }),
    close,
  };
}
