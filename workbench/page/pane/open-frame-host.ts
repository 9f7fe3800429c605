import type { HostEnvelope } from "#workbench/host/seam/host-messages";
import { goToNextRegion } from "../regions.ts";
import type { Workbench } from "../state/workbench.ts";
import type { FrameHost } from "./frame-host.ts";

/** Ids of the page's own requests; those of the frame count from 1. */
const OWN_ID = 0;

/** Asks the host where the add-in runs, and readies a channel for its frame. @returns also how to hang up. */
export function openFrameHost(workbench: Workbench): {
  readonly ready: Promise<FrameHost>;
  readonly close: () => void;
} {
  const frames: ((text: string) => void)[] = [];
  let stop = (): void => undefined;
  const ready = new Promise<FrameHost>((resolve) => {
    stop = workbench.onHost((message) => {
      const envelope = message as HostEnvelope;
      if ("reply" in envelope && envelope.id === OWN_ID) {
        if (envelope.reply.kind === "context")
          resolve({ context: envelope.reply.context, channel, leave: goToNextRegion });
        return;
      }
      const text = JSON.stringify(message);
      for (const tell of frames) tell(text);
    });
  });
  const channel = {
    send: (text: string) => workbench.toHost(JSON.parse(text)),
    onMessage: (listener: (text: string) => void) => void frames.push(listener),
  };
  workbench.toHost({ id: OWN_ID, request: { kind: "getContext" } } satisfies HostEnvelope);
  return { ready, close: () => stop() };
}
