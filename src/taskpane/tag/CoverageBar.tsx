import { makeStyles, ProgressBar } from "@fluentui/react-components";
import { useState } from "react";
import type { PlaceView } from "#application/view/place-view";
import { inUnit } from "../format/money.ts";
import { percent } from "../format/numbers.ts";
import { LinkButton } from "../parts/LinkButton.tsx";
import { TAG } from "../words/tag.ts";
import { useTagStyles } from "./tag-styles.ts";

const useStyles = makeStyles({
  bar: {
    marginTop: "4px",
    // As Fluent words its own rule, which this one has to take the place of.
    "@media screen and (forced-colors: active)": {
      height: "8px",
      boxSizing: "border-box",
      border: "1px solid CanvasText",
      backgroundColor: "Canvas",
      "& > .fui-ProgressBar__bar": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
    },
  },
});

/** How much is tagged: by value, with the rows beside it. */
export function CoverageBar({ view: { tags, place } }: { readonly view: PlaceView }) {
  const styles = { ...useTagStyles(), ...useStyles() };
  const [saysWhy, setSaysWhy] = useState(false);
  const { value } = tags.coverage;
  return (
    <div>
      <div className={styles.apart}>
        <span>
          <b className={styles.strong}>{percent(value)}</b> {TAG.byValue(tags.taggedRows, tags.rows)}
        </span>
        <LinkButton onPress={() => setSaysWhy(!saysWhy)}>{saysWhy ? TAG.whyLess : TAG.why}</LinkButton>
      </div>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        value={value}
        aria-label={TAG.coverageName}
        aria-valuetext={TAG.coverageSaid(value)}
      />
      {saysWhy && <p className={styles.text}>{TAG.whyWords(inUnit(tags.untaggedPence, place.unit))}</p>}
    </div>
  );
}
