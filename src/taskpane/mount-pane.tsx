import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { PaneActions } from "#application/pane/pane-actions";
import { createDesk } from "./frame/pane-desk.ts";
import type { PaneSurroundings } from "./frame/pane-frame-props.ts";
import { PaneFrame } from "./frame/PaneFrame.tsx";
import { createPaneStore } from "./frame/pane-store.ts";
import { performCommand, type PaneCommand } from "./frame/perform-command.ts";
import { watchWorkbook } from "./frame/watch-workbook.ts";

export interface PaneOptions extends PaneSurroundings {
  /** Nonce of the page's `style-src`: every style that the pane writes carries it. */
  readonly nonce?: string;
}

/** The pane while it stands in the page. */
export interface MountedPane {
  /** Does what a ribbon button asks; resolves when the work has ended, well or badly. What came of it is said in the pane. */
  perform(command: PaneCommand): Promise<void>;
  unmount(): void;
}

/**
 * Puts the pane where the static page stands, looks through the workbook once, and follows its changes from then on.
 *
 * @param root - emptied and taken over.
 */
export function mountPane(root: HTMLElement, actions: PaneActions, options: PaneOptions): MountedPane {
  const store = createPaneStore("as Excel");
  const ground = { store, actions, clock: options.clock, reportBug: options.reportBug };
  const desk = createDesk(ground);
  const page = createRoot(root);
  const renderer = createDOMRenderer(
    document,
    options.nonce === undefined ? {} : { styleElementAttributes: { nonce: options.nonce } },
  );
  page.render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <PaneFrame store={store} desk={desk} surroundings={options} />
    </RendererProvider>,
  );
  void desk.look();
  const unwatch = watchWorkbook(ground);
  return {
    perform: (command) => performCommand(store, desk, command),
    unmount: () => {
      unwatch();
      page.unmount();
    },
  };
}
