import { type Area, parseArea } from "#workbench/model/address";
import { HostError, invalid } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { fullAddress } from "../cells/address.ts";
import type { OfSheet } from "./target.ts";

/** Areas of one sheet, as a person selects them with Ctrl. */
interface OfAreas extends OfSheet {
  readonly areas: readonly Area[];
}

/** `RangeAreas`, to see where its areas stand and to select them: what else is done to all of them at once is `ApiNotFound`. */
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
  methods: {
    /** ExcelApi 1.18: the library of the workbench has no such method as yet. */
    Select: ({ book, sheet, areas: [first, ...others] }) => {
      if (sheet.visibility !== "visible") throw new HostError("InvalidOperation");
      if (first) book.front.select(sheet, first, others);
    },
  },
});

/** The areas that an address names, one by one; Excel refuses one of more characters. @throws InvalidArgument */
export function areasNamed(address: string): Area[] {
  if (address.length > MOST_ADDRESS) throw invalid();
  return address.split(/[,;]/).map((each) => {
    const area = parseArea(each.trim());
    if (!area) throw invalid();
    return area;
  });
}
const MOST_ADDRESS = 8192;

/** `RangeCollection`. */
const makeRanges = defineHostClass<OfAreas>({
  name: "RangeCollection",
  getters: { Count: ({ areas }) => areas.length },
  items: ({ book, sheet, areas }) => areas.map((area) => book.objects.range(sheet, area)),
  methods: { GetCount: ({ areas }) => areas.length },
});
