import type { Amendments } from "#application/amendments";
import { firstCount } from "../books.ts";
import { given } from "#test/application/pane/open-pane";
import { lookedAt, plainLook, told, type UseCase } from "../use-case.ts";

/** What a person says with a Recount: a theme, a rule that gives it, and a reason for a check. */
const SAID: Amendments = {
  themes: [{ name: "Roads", description: "roads and paths", pack: "" }],
  rules: [{ field: "service", match: "contains", words: ["growth"], gives: { theme: "Roads" }, note: "asked" }],
  explanations: { G2: "a made-up place" },
};

export const COUNTS: readonly UseCase[] = [
  {
    name: "the first count",
    book: "uncounted",
    prepare: ({ workbook }) => Promise.resolve(() => firstCount(workbook)),
  },
  {
    name: "a Recount with what a person says",
    book: "counted",
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      return async () => told(await pane.recount(SAID));
    },
  },
  {
    name: "what a Recount wrote, taken back",
    book: "counted",
    prepare: async (ground) => {
      const pane = await lookedAt(ground);
      const done = given(await pane.recount(SAID));
      return async () => told(await done.undo!.revert());
    },
  },
  {
    name: "a look",
    book: "counted",
    leavesOurs: true,
    prepare: (ground) => Promise.resolve(() => plainLook(ground)),
  },
];
