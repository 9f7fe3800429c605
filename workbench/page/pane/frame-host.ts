import type { TextChannel } from "#workbench/host/seam/host-line";
import type { ContextFacts } from "#workbench/host/seam/host-messages";

/** What the page of the workbench hands to the frame of the add-in, which cannot wait for it: see `frame.entry.ts`. */
export interface FrameHost {
  readonly context: ContextFacts;
  readonly channel: TextChannel;
}

declare global {
  interface Window {
    workbenchHost?: FrameHost | undefined;
  }
}
