import { startPane } from "./start-pane.ts";
import { whenShown } from "./when-shown.ts";

await startPane(document, {
  // The page starts without React, the pane and the count: they come in one fetch, once somebody looks.
  loadPane: async (root) => (await import(/* webpackChunkName: "pane" */ "./load-pane.ts")).loadPane(root),
  whenShown,
});
