import { defineHostClass } from "../batch/host-object.ts";
import { needRows } from "../functions/read-answer.ts";
import type { OfBook } from "./target.ts";

/** The client cuts results that are too long for one request (1) and sends them at shorter intervals (2). */
const ENABLED_FEATURES = [1, 2];

/** The runtime of custom functions in the add-in's page, as it reports to Excel. */
export const makeCustomFunctions = defineHostClass<OfBook>({
  name: "CustomFunctions",
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: ({ book }) => {
      book.functions.ready();
    },
    _GetEnabledFeatures: () => ENABLED_FEATURES,
    SetInvocationArrayResults: ({ book }, args) => {
      for (const row of needRows(args.any(0))) book.functions.take(row);
    },
  },
});
