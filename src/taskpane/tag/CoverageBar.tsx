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
export function CoverageBar({ view }: { readonly view: PlaceView }) {
  const styles = { ...useTagStyles(), ...useStyles() };
  const [saysWhy, setSaysWhy] = useState(false);
  const { tags } = view;
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
      <p className={styles.text}>
        {TAG.ofRead} {sayOfTotal(view)}
      </p>
      {saysWhy && <p className={styles.text}>{TAG.whyWords}</p>}
    </div>
  );
}

/** How much of the total waits, beside the part of the £ read that does not: a reader would take one for the other. */
function sayOfTotal({ tags, place, count }: PlaceView): string {
  if (tags.inTotal.length === 0) return TAG.allOfTotal;
  const total = count?.count.totalPence ?? 0;
  const isPart = total > 0 && tags.untaggedPence > 0 && tags.untaggedPence <= total;
  return TAG.ofTotal(inUnit(tags.untaggedPence, place.unit), isPart ? percent(tags.untaggedPence / total) : "");
}
