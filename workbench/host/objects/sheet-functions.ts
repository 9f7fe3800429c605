import { defineHostClass } from "../batch/host-object.ts";
import type { OfBook } from "./target.ts";

const DAY_MS = 86_400_000;
/** Day 0 of each system, for days from March 1900 on. */
const DAY_ZERO = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** `Functions`: worksheet functions that the add-in calls by itself. Only DATE is modelled. */
export const makeFunctions = defineHostClass<OfBook>({
  name: "Functions",
  methods: {
    Date: ({ book }, args) => {
      const zero = book.model.date1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900;
      const day = Date.UTC(args.integer(0), args.integer(1) - 1, args.integer(2));
      return makeFunctionResult({ value: (day - zero) / DAY_MS });
    },
  },
});

/** `FunctionResult`. */
const makeFunctionResult = defineHostClass<{ readonly value: number }>({
  name: "FunctionResult",
  getters: { Value: ({ value }) => value, Error: () => null },
});
