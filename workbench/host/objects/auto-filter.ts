import { type Area, areaColumns } from "#workbench/model/address";
import type { ColumnFilter } from "#workbench/model/filter";
import { invalid, notModelled } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asRecord, asText } from "../batch/method-arguments.ts";
import { needUnprotected } from "../cells/permission.ts";
import { clearFilters, filterColumn, filtersOf, type FilterList, removeSheetFilter } from "../filters/filter-list.ts";
import { asRange } from "./range-navigation.ts";
import type { OfSheet } from "./target.ts";

/** The filter of a sheet or of a table, whether one stands or not. */
interface OfFilter extends OfSheet {
  readonly list: () => FilterList | null;
}

/** `AutoFilter`, by values alone. */
export const makeAutoFilter = defineHostClass<OfFilter>({
  name: "AutoFilter",
  getters: {
    Enabled: ({ list }) => list() !== null,
    IsDataFiltered: ({ list }) => Object.keys(filtersIn(list())).length > 0,
    Criteria: ({ list }) => {
      const standing = list();
      if (!standing) return [];
      const filters = filtersOf(standing);
      return Array.from({ length: areaColumns(standing.area) }, (_, offset) => criteriaOf(filters[offset]));
    },
  },
  methods: {
    Apply: (self, args) => {
      const { book, sheet } = changeable(self);
      const column = args.optionalInteger(1);
      const { area } = asRange({ book, sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } }, args.any(0));
      const list = layOver(self, area);
      if (column === undefined) return;
      filterColumn(book.model, list, { offset: needColumn(list, column), filter: asFilter(args.any(2)) });
    },
    ClearColumnCriteria: (self, args) => {
      const { book } = changeable(self);
      const list = self.list();
      if (list) filterColumn(book.model, list, { offset: needColumn(list, args.integer(0)), filter: null });
    },
    ClearCriteria: (self) => {
      const list = changeable(self).list();
      if (list) clearFilters(list);
    },
    Remove: (self) => {
      const { sheet, list } = changeable(self);
      if (list()?.table) throw notModelled("taking the buttons of a table away with its filter");
      removeSheetFilter(sheet);
    },
    GetRange: ({ book, sheet, list }) => book.objects.range(sheet, (list() ?? refuse()).area),
    GetRangeOrNullObject: ({ book, sheet, list }) => {
      const standing = list();
      return standing && book.objects.range(sheet, standing.area);
    },
  },
});

/** `Filter`: that of one column of a table, by values alone. */
export const makeColumnFilter = defineHostClass<OfFilter & { readonly offset: number }>({
  name: "Filter",
  getters: { Criteria: ({ list, offset }) => criteriaOf(filtersIn(list())[offset]) },
  methods: {
    Apply: (self, args) => filterTable(self, asFilter(args.any(0))),
    ApplyValuesFilter: (self, args) => filterTable(self, { kind: "values", texts: asTexts(args.any(0)) }),
    Clear: (self) => filterTable(self, null),
  },
});

function filterTable(self: OfFilter & { readonly offset: number }, filter: ColumnFilter | null): void {
  const { book, offset } = changeable(self);
  const list = self.list();
  if (!list) throw notModelled("a filter of a table that shows no buttons");
  filterColumn(book.model, list, { offset, filter });
}

/** The list to be filtered: the one that stands there, or a new filter of the sheet. */
function layOver({ sheet, list }: OfFilter, area: Area): FilterList {
  if (!list()) sheet.filter = { area, columns: {} };
  const laid = list() ?? refuse();
  const isSame = (["top", "left", "bottom", "right"] as const).every((side) => laid.area[side] === area[side]);
  if (!isSame) throw notModelled("a filter that is laid anew over another range");
  return laid;
}

function changeable<Self extends OfFilter>(self: Self): Self {
  needUnprotected(self.book, self.sheet, "allowAutoFilter");
  return self;
}

function refuse(): never {
  throw invalid();
}

function needColumn(list: FilterList, offset: number): number {
  return offset >= 0 && offset < areaColumns(list.area) ? offset : refuse();
}

function filtersIn(list: FilterList | null): ReturnType<typeof filtersOf> {
  return list ? filtersOf(list) : {};
}

function asFilter(value: unknown): ColumnFilter {
  const { filterOn, values } = asRecord(value);
  if (filterOn !== "Values") throw notModelled("filters by a condition, a colour or a rank");
  return { kind: "values", texts: asTexts(values) };
}

function asTexts(value: unknown): readonly string[] {
  if (!Array.isArray(value)) throw invalid();
  return value.map(asText);
}

const NO_CRITERIA = {
  color: null,
  criterion1: null,
  criterion2: null,
  dynamicCriteria: null,
  icon: null,
  operator: null,
  subField: null,
  values: null,
};

/**
 * A column that is not filtered has an entry all the same, whose parts are null. What it says of `filterOn` is not known, so
 * nothing may lean on it. A condition shows as one, without its words.
 */
function criteriaOf(filter: ColumnFilter | undefined): Readonly<Record<string, unknown>> {
  if (!filter) return { ...NO_CRITERIA, filterOn: "Values" };
  if (filter.kind === "other") return { ...NO_CRITERIA, filterOn: "Custom", criterion1: "=?" };
  return { ...NO_CRITERIA, filterOn: "Values", values: filter.texts };
}
