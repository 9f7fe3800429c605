import { type RefObject, useRef } from "react";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { bringIn, KINDS } from "./bring-in.ts";
import { LINE_ID } from "./source-answers.ts";

/** The browser's own choice of files; out of sight, pressed by whatever `pick` is given to. */
export function useFilePicker(desk: Desk) {
  const input = useRef<HTMLInputElement>(null);
  return { pick: () => input.current?.click(), picker: <FilePicker desk={desk} input={input} /> };
}

interface FilePickerProps {
  readonly desk: Desk;
  readonly input: RefObject<HTMLInputElement | null>;
}

function FilePicker({ desk, input }: FilePickerProps) {
  return (
    <input
      ref={input}
      type="file"
      hidden
      multiple
      accept={KINDS}
      aria-label={WORDS.sources.bringInName}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // Emptied, so that the same file can be chosen again once it is put right.
        event.target.value = "";
        void pickIn(desk, files);
      }}
    />
  );
}

/** Back from the choice of files the focus goes to the first source that has come, unless the officer is in the sheet by then. */
async function pickIn(desk: Desk, files: readonly File[]): Promise<void> {
  const before = new Set(sourceLines().map(({ id }) => id));
  if (!(await bringIn(desk, files)) || !document.hasFocus()) return;
  sourceLines()
    .find(({ id }) => !before.has(id))
    ?.focus();
}

function sourceLines(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-line][id^="${LINE_ID}"]`)];
}
