import { loadPane } from "./load-pane.ts";
import { startPane } from "./start-pane.ts";

await startPane(document, loadPane);
