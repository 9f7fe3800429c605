import { defineHostClass, type HostObject } from "../batch/host-object.ts";
import type { OpenBook } from "../open-book.ts";
import { makeAppRuntime, makeAppRuntimePersistence } from "./app-runtime.ts";
import { makeCustomFunctions } from "./custom-functions.ts";

const makeInternalService = defineHostClass<null>({
  name: "AddinInternalService",
  methods: { NotifyActionHandlerReady: () => undefined },
});

/** Objects that the client makes by class name, outside any workbook: those of the shared runtime. */
export function makeServices(book: OpenBook): Readonly<Record<string, () => HostObject>> {
  return {
    AddinInternalService: () => makeInternalService(null),
    AppRuntimeService: () => makeAppRuntime({ book }),
    AppRuntimePersistenceService: () => makeAppRuntimePersistence({ book }),
    CustomFunctions: () => makeCustomFunctions({ book }),
  };
}
