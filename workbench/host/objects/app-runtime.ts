import { defineHostClass } from "../batch/host-object.ts";
import { asWord } from "../batch/method-arguments.ts";
import { EVENT } from "../events/event-types.ts";
import { CATEGORY } from "../events/outbox.ts";
import type { OpenBook } from "../open-book.ts";
import type { OfBook } from "./target.ts";

/** `Office.addin.showAsTaskpane` and `hide`: the runtime lives on in the background while its pane is closed. */
export const makeAppRuntime = defineHostClass<OfBook>({
  name: "AppRuntimeService",
  methods: {
    GetAppRuntimeState: ({ book }) => (book.runtime.isPaneVisible ? "Visible" : "Background"),
    SetAppRuntimeState: ({ book }, args) => {
      showPane(book, asWord(args.any(0), ["Background", "Visible"]) === "Visible");
    },
  },
});

/** `Office.addin.setStartupBehavior`: kept while the workbook is open. */
export const makeAppRuntimePersistence = defineHostClass<OfBook>({
  name: "AppRuntimePersistenceService",
  methods: {
    GetAppRuntimeStartState: ({ book }) => book.runtime.startState,
    SetAppRuntimeStartState: ({ book }, args) => {
      book.runtime.startState = asWord(args.any(0), ["Inactive", "Background"]);
    },
  },
});

/** Shows or hides the task pane, for the add-in or for the user: the window and the add-in are told. */
export function showPane(book: OpenBook, visible: boolean): void {
  if (book.runtime.isPaneVisible === visible) return;
  book.runtime.isPaneVisible = visible;
  const { outbox } = book.events;
  outbox.push({ kind: "pane", visible });
  outbox.message(CATEGORY.event, EVENT.paneVisibilityChanged, "", () =>
    JSON.stringify({ visibility: visible ? "Visible" : "Hidden" }),
  );
}
