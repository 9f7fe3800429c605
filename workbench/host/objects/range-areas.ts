import type { Area } from "#workbench/model/address";
import { defineHostClass } from "../batch/host-object.ts";
import { fullAddress } from "../cells/address.ts";
import type { OfSheet } from "./target.ts";

/** Areas of one sheet, as a person selects them with Ctrl. */
interface OfAreas extends OfSheet {
  readonly areas: readonly Area[];
}

/** `RangeAreas`, to see where its areas stand: what is done to all of them at once is `ApiNotFound`. */
export const makeRangeAreas = defineHostClass<OfAreas>({
  name: "RangeAreas",
  kept: true,
  getters: {
    Address: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet, area)).join(", "),
    AreaCount: ({ areas }) => areas.length,
  },
  links: {
    Areas: (self) => makeRanges(self),
    Worksheet: ({ book, sheet }) => book.objects.worksheet(sheet),
  },
});

/** `RangeCollection`. */
const makeRanges = defineHostClass<OfAreas>({
  name: "RangeCollection",
  getters: { Count: ({ areas }) => areas.length },
  items: ({ book, sheet, areas }) => areas.map((area) => book.objects.range(sheet, area)),
  methods: { GetCount: ({ areas }) => areas.length },
});
