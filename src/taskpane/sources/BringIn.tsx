import { makeStyles, tokens } from "@fluentui/react-components";
import { LinkButton } from "../parts/LinkButton.tsx";
import type { Desk } from "../step.ts";
import { WORDS } from "../words/catalogue.ts";
import { addTemplate } from "./add-template.ts";
import { readSelected } from "./chosen-cells.ts";
import { useFilePicker } from "./FilePicker.tsx";

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, marginTop: "8px" },
});

/** The ways to more sources, under the list. */
export function BringIn({ desk }: { readonly desk: Desk }) {
  const styles = useStyles();
  const { pick, picker } = useFilePicker(desk);
  return (
    <div className={styles.root}>
      {picker}
      <LinkButton onPress={pick}>{WORDS.sources.bringIn}</LinkButton>
      <LinkButton onPress={() => readSelected(desk)}>{WORDS.sources.useSelected}</LinkButton>
      <LinkButton onPress={() => addTemplate(desk)}>{WORDS.sources.template}</LinkButton>
    </div>
  );
}
