import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { SMALL } from "../look/type.ts";
import { tpTokens } from "../look/tp-tokens.ts";
import { WORDS } from "../words/catalogue.ts";
import { type FlowBand, type FlowEnd, type FlowLink, type FlowLook, layOutFlow } from "./flow.ts";

const LOOK: FlowLook = { money: 160, least: 18, gap: 4 };
/** Width of the bands in the picture's own units; they are stretched to what room there is. */
const WIDE = 100;
const NAMES = "minmax(0, 5fr)";
const BANDS = "minmax(0, 2fr)";

const useStyles = makeStyles({
  root: { display: "grid", columnGap: "4px" },
  ends: { position: "relative" },
  name: {
    ...SMALL,
    position: "absolute",
    left: 0,
    right: 0,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  picture: { display: "block", width: "100%" },
  band: {
    fill: tpTokens.barBase,
    fillOpacity: 0.45,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "0.5px",
    "@media (forced-colors: active)": { forcedColorAdjust: "none", fill: "CanvasText", stroke: "Canvas" },
  },
});

export interface FlowPictureProps {
  /** From each column to the next, at least one. */
  readonly stages: readonly (readonly FlowLink[])[];
  /** A name that fits. */
  readonly nameOf: (name: string) => string;
}

/** Columns of names, the money between them as bands as wide as it is. For the eye only. */
export function FlowPicture({ stages, nameOf }: FlowPictureProps) {
  const styles = useStyles();
  const { columns, bands, height } = layOutFlow(stages, LOOK);
  const gridTemplateColumns = columns.map(() => NAMES).join(` ${BANDS} `);
  const lastColumn = columns.length - 1;
  const inWords = (name: string, column: number): string =>
    name === "" ? (column === lastColumn ? WORDS.summaries.untagged : WORDS.summaries.noBody) : nameOf(name);
  return (
    <div aria-hidden="true" className={styles.root} style={{ height, gridTemplateColumns }}>
      {columns.map((ends, at) => (
        <Fragment key={at}>
          {at > 0 && <Bands bands={bands[at - 1] ?? []} height={height} />}
          <Ends ends={ends} inWords={(name) => inWords(name, at)} />
        </Fragment>
      ))}
    </div>
  );
}

function Bands({ bands, height }: { readonly bands: readonly FlowBand[]; readonly height: number }) {
  const styles = useStyles();
  return (
    <svg className={styles.picture} height={height} viewBox={`0 0 ${WIDE} ${height}`} preserveAspectRatio="none">
      {bands.map((band) => (
        <path key={JSON.stringify([band.from, band.to])} className={styles.band} d={bandPath(band)} />
      ))}
    </svg>
  );
}

interface EndsProps {
  readonly ends: readonly FlowEnd[];
  readonly inWords: (name: string) => string;
}

function Ends({ ends, inWords }: EndsProps) {
  const styles = useStyles();
  return (
    <div className={styles.ends}>
      {ends.map(({ name, top, height }) => (
        <span
          key={name}
          className={styles.name}
          title={name}
          style={{ top: top + Math.max(0, Math.max(height, 1) / 2 - 8) }}
        >
          {inWords(name)}
        </span>
      ))}
    </div>
  );
}

/** A band from edge to edge; never thinner than a hair, for money that is there is seen. */
function bandPath({ leaves, arrives, thickness }: FlowBand): string {
  const thick = Math.max(thickness, 0.75);
  const middle = WIDE / 2;
  return (
    `M0 ${leaves}C${middle} ${leaves} ${middle} ${arrives} ${WIDE} ${arrives}` +
    `V${arrives + thick}C${middle} ${arrives + thick} ${middle} ${leaves + thick} 0 ${leaves + thick}Z`
  );
}
