import { type RefObject, useRef } from "react";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { bringIn, KINDS } from "./bring-in.ts";

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
        void bringIn(desk, files);
      }}
    />
  );
}
