import type { TextChannel } from "#workbench/host/seam/host-line";
import type { ContextFacts } from "#workbench/host/seam/host-messages";

/** What the page of the workbench hands to the frame of the add-in, which cannot wait for it: see `frame.entry.ts`. */
export interface FrameHost {
  readonly context: ContextFacts;
  readonly channel: TextChannel;
  /** From the pane to the next part of the window (1), or the one before (-1). */
  readonly leave: (step: 1 | -1) => void;
}

declare global {
  interface Window {
    workbenchHost?: FrameHost | undefined;
  }
}
