import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import type { PaneActions } from "#application/pane/pane-actions";
import type { PaneHandle } from "#application/pane/pane-command";
import { answerCellEdit } from "./frame/cell-wait.ts";
import { createDesk } from "./frame/pane-desk.ts";
import type { PaneSurroundings } from "./frame/pane-frame-props.ts";
import { PaneFrame } from "./frame/PaneFrame.tsx";
import { createPaneStore } from "./frame/pane-store.ts";
import { performCommand } from "./frame/perform-command.ts";
import { watchWorkbook } from "./frame/watch-workbook.ts";

export interface PaneOptions extends PaneSurroundings {
  /** Nonce of the page's `style-src`: every style that the pane writes carries it. */
  readonly nonce?: string;
}

/**
 * Puts the pane where the static page stands, looks through the workbook once, and follows its changes from then on.
 *
 * @param root - emptied and taken over.
 */
export function mountPane(root: HTMLElement, actions: PaneActions, options: PaneOptions): PaneHandle {
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
    cellEdit: (isEditing) => answerCellEdit(store, isEditing),
    unmount: () => {
      unwatch();
      page.unmount();
    },
  };
}
