/** @jest-environment jsdom */
import { renderHook } from "@testing-library/react";
import { useKeptOrder } from "#taskpane/parts/use-kept-order";

const shown = (first: readonly string[]) =>
  renderHook(({ list }: { list: readonly string[] }) => useKeptOrder(list, (one) => one), {
    initialProps: { list: first },
  });

describe("a list whose order is kept", () => {
  it("leaves what was answered where it stood, though it is given last now", () => {
    const { result, rerender } = shown(["a", "b", "c"]);
    rerender({ list: ["b", "c", "a"] });
    expect(result.current).toEqual(["a", "b", "c"]);
  });

  it("puts what is new at the end, and forgets nobody's place meanwhile", () => {
    const { result, rerender } = shown([]);
    rerender({ list: ["b", "a"] });
    rerender({ list: ["c", "a"] });
    expect(result.current).toEqual(["a", "c"]);
    rerender({ list: ["a", "b", "c"] });
    expect(result.current).toEqual(["b", "a", "c"]);
  });
});
