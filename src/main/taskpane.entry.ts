import { breathe } from "./breathe.ts";
import { startPane } from "./start-pane.ts";
import { whenShown } from "./when-shown.ts";

/**
 * Modules of the pane, the deepest first. All of them come in one fetch; each is made ready in a task of its own, since all at
 * once hold up Excel and the page for longer than anybody should wait for an answer.
 */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackChunkName: "pane" */ "react-dom/client"),
  () => import(/* webpackChunkName: "pane" */ "../taskpane/frame/ThemedPane.tsx"),
  () => import(/* webpackChunkName: "pane" */ "../taskpane/sources/SourcesStep.tsx"),
  () => import(/* webpackChunkName: "pane" */ "../taskpane/tag/TagStep.tsx"),
  () => import(/* webpackChunkName: "pane" */ "../taskpane/count/CountStep.tsx"),
  () => import(/* webpackChunkName: "pane" */ "../taskpane/duplication/DuplicationStep.tsx"),
  () => import(/* webpackChunkName: "pane" */ "../taskpane/checks/ChecksStep.tsx"),
  () => import(/* webpackChunkName: "pane" */ "../taskpane/frame/PaneFrame.tsx"),
  () => import(/* webpackChunkName: "pane" */ "#application/pane/make-pane-actions"),
];

await startPane(document, {
  // The page starts without React, the pane and the count: they come in one fetch, once somebody looks.
  loadPane: async (root) => {
    for (const part of PARTS) {
      await part();
      await breathe();
    }
    return (await import(/* webpackChunkName: "pane" */ "./load-pane.ts")).loadPane(root);
  },
  whenShown,
});
