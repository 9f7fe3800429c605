import { Text } from "@fluentui/react-components";
import type { SourceView } from "#application/view/place-view";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { readWhole } from "./chosen-cells.ts";

/** Which cells of the sheet alone are read, where a person chose some, and the way back to all of them. */
export function ChosenCells({ source, desk }: { readonly source: SourceView; readonly desk: Desk }) {
  if (source.cells === undefined) return null;
  return (
    <div>
      <Text size={200}>{WORDS.sources.chosenCells(source.cells)}</Text>{" "}
      <LinkButton onPress={() => readWhole(desk, source.sheet)}>{WORDS.sources.wholeSheet}</LinkButton>
    </div>
  );
}
