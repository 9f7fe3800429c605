import { recount } from "./recount.ts";
import { startPane } from "./start-pane.ts";

await startPane(document, recount);
