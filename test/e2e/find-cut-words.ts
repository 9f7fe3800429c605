import type { Frame } from "playwright-core";

/** By how much each word is drawn longer to see whether the pane has room for another language: Welsh is up to a third longer. */
export const AS_WELSH = 0.3;

/**
 * Words in sight of a frame that are cut off or stick out sideways, a line each. A row of a queue whose small print ends in an
 * ellipsis is none while it is closed: opened, it says all. The place, which is a person's own word and may be of any length,
 * is whole under its tooltip.
 *
 * @param longer - draws every word of the pane longer by this part of itself for as long as it looks; 0 = as they are.
 */
export function findCutWords(frame: Frame, longer = 0): Promise<string[]> {
  return frame.evaluate(cutWords, longer);
}

/** In the frame: it holds all that it needs, and lets no drawing happen between the longer words and their own. */
function cutWords(longer: number): string[] {
  const texts = wordsInSight();
  const own = texts.map(({ data }) => data);
  if (longer > 0) for (const text of texts) text.data = stretched(text.data);
  const found = texts.flatMap((text) => whatCuts(text).map((why) => `“${text.data.trim().slice(0, 60)}” ${why}`));
  texts.forEach((text, at) => (text.data = own[at] ?? ""));
  return [...new Set([...found, ...fieldsTooNarrow()])];

  function wordsInSight(): Text[] {
    const all: Text[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) all.push(walker.currentNode as Text);
    return all.filter((text) => text.data.trim() !== "" && isSeen(text.parentElement));
  }

  function isSeen(element: Element | null): boolean {
    if (element === null || element.getClientRects().length === 0) return false;
    if (!element.closest("header, main, footer, [role=menu], [role=listbox]")) return false;
    // What is only read out is cut on purpose.
    for (let at: Element | null = element; at; at = at.parentElement)
      if (getComputedStyle(at).clipPath === "inset(50%)") return false;
    return true;
  }

  function stretched(words: string): string {
    return words.replace(/\p{L}{2,}/gu, (word) => word + word.slice(0, Math.ceil(word.length * longer)));
  }

  function whatCuts(text: Text): string[] {
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
    if (boxes.length === 0) return [];
    const right = Math.max(...boxes.map((box) => box.right));
    const left = Math.min(...boxes.map((box) => box.left));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const cutter = cutterOf(text.parentElement, { left, right, bottom });
    if (cutter) return isToldElsewhere(cutter) ? [] : [`is cut by ${cutter.tagName.toLowerCase()}`];
    const isOut = right > innerWidth + 1 || left < -1;
    return isOut ? [`stands ${Math.round(left)} to ${Math.round(right)} px in ${innerWidth}`] : [];
  }

  /** What around the words shows no more of them than has room in it. */
  function cutterOf(from: Element | null, words: { left: number; right: number; bottom: number }): Element | null {
    for (let at = from; at; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const isOver = words.right > box.right + 1 || words.left < box.left - 1;
      if (overflowX !== "visible" && isOver) return at;
      if (overflowY === "hidden" && words.bottom > box.bottom + 1) return at;
    }
    return null;
  }

  function isToldElsewhere(cutter: Element): boolean {
    return cutter.closest('[data-line][aria-expanded="false"], header [title]') !== null;
  }

  /** Fields that are chosen from, not typed into: what was chosen is not the person's to shorten. */
  function fieldsTooNarrow(): string[] {
    return [...document.querySelectorAll<HTMLInputElement>("main select, main input[role=combobox]")]
      .filter((field) => field.getClientRects().length > 0 && field.scrollWidth > field.clientWidth + 1)
      .map((field) => `“${field.value}” is cut by its field, ${field.scrollWidth - field.clientWidth} px over`);
  }
}
