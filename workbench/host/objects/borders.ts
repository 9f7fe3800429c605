import type { Area } from "#workbench/model/address";
import type { Border, CellStyle } from "#workbench/model/style";
import { HostError, notModelled } from "../batch/host-error.ts";
import { defineHostClass } from "../batch/host-object.ts";
import { asWord } from "../batch/method-arguments.ts";
import { readColour } from "../formats/colours.ts";
import { common } from "../formats/restyle.ts";
import { lineOfStyle, lineOfWeight, lineWords, NO_LINE } from "../formats/words.ts";
import { type FormatTarget, rangeFormatTarget } from "./target.ts";

const INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type SideIndex = (typeof INDEXES)[number];
type Side = keyof CellStyle["borders"];

interface OfBorder {
  readonly target: FormatTarget;
  readonly index: SideIndex;
}
/** Cells and the side of each of them that make up a line of a block. */
interface Edge {
  readonly target: FormatTarget;
  readonly side: Side;
}

/** `RangeBorderCollection`. A line belongs to the cells inside the range: a neighbour's own line is not read or changed. */
export const makeBorders = defineHostClass<FormatTarget>({
  name: "RangeBorderCollection",
  getters: { Count: () => INDEXES.length },
  items: (target) => INDEXES.slice(0, 6).map((index) => makeBorder({ target, index })),
  indexer: (target, key) => makeBorder({ target, index: asWord(key, INDEXES) }),
  methods: {
    GetItemAt: (target, args) => {
      const index = INDEXES[args.integer(0)];
      if (!index) throw new HostError("ItemNotFound");
      return makeBorder({ target, index });
    },
  },
});

const makeBorder = defineHostClass<OfBorder>({
  name: "RangeBorder",
  identity: ({ index }) => ({ Id: index }),
  getters: {
    SideIndex: ({ index }) => index,
    Style: (self) => read(self, (border) => (border ? lineWords(border.style).style : NO_LINE)),
    Weight: (self) => read(self, (border) => lineWords(border?.style ?? "thin").weight),
    Color: (self) => read(self, (border) => `#${border?.colour ?? "000000"}`),
  },
  setters: {
    Style: (self, word) =>
      write(self, (border) =>
        word === NO_LINE ? undefined : { style: lineOfStyle(word, border?.style), colour: border?.colour ?? "000000" },
      ),
    Weight: (self, word) =>
      write(self, (border) => ({ style: lineOfWeight(word, border?.style), colour: border?.colour ?? "000000" })),
    Color: (self, value) => {
      const colour = readColour(value);
      write(self, (border) => ({ style: border?.style ?? "thin", colour }));
    },
  },
});

function read<T>(self: OfBorder, answer: (border: Border | undefined) => T): T | null {
  const answers = edges(self).map(({ target, side }) => common(target.looks(), ({ borders }) => answer(borders[side])));
  const [first] = answers;
  return first !== undefined && answers.every((other) => other === first) ? first : null;
}

function write(self: OfBorder, change: (border: Border | undefined) => Border | undefined): void {
  for (const { target, side } of edges(self)) {
    target.change((style) => {
      const { [side]: before, ...others } = style.borders;
      const after = change(before);
      return { ...style, borders: after ? { ...others, [side]: after } : others };
    });
  }
}

function edges({ target, index }: OfBorder): Edge[] {
  if (index === "DiagonalDown" || index === "DiagonalUp") throw notModelled("diagonal lines");
  const outer = { EdgeTop: "top", EdgeBottom: "bottom", EdgeLeft: "left", EdgeRight: "right" } as const;
  const { range } = target;
  if (!range) {
    if (index === "InsideHorizontal" || index === "InsideVertical") throw new HostError("InvalidArgument");
    return [{ target, side: outer[index] }];
  }
  const { area } = range;
  const edge = (side: Side, part: Partial<Area>): Edge => ({
    target: rangeFormatTarget({ ...range, area: { ...area, ...part } }),
    side,
  });
  switch (index) {
    case "EdgeTop":
      return [edge("top", { bottom: area.top })];
    case "EdgeBottom":
      return [edge("bottom", { top: area.bottom })];
    case "EdgeLeft":
      return [edge("left", { right: area.left })];
    case "EdgeRight":
      return [edge("right", { left: area.right })];
    case "InsideHorizontal":
      if (area.top === area.bottom) return [];
      return [edge("bottom", { bottom: area.bottom - 1 }), edge("top", { top: area.top + 1 })];
    case "InsideVertical":
      if (area.left === area.right) return [];
      return [edge("right", { right: area.right - 1 }), edge("left", { left: area.left + 1 })];
  }
}
