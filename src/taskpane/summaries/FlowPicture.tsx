import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import { SMALL } from "../look/type.ts";
import { tpTokens } from "../look/tp-tokens.ts";
import { WORDS } from "../words/catalogue.ts";
import { type FlowBand, type FlowEnd, type FlowLink, type FlowLook, layOutFlow } from "./flow.ts";

/** A line of small print. */
const LINE = 16;
/** Letters of a name that fit into one where the column is narrowest. */
const FIT = 16;
const LOOK: Omit<FlowLook, "roomFor"> = { money: 160, gap: 4 };
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
  /** What the ends of the last column are called where they have no name; those before it are bodies. */
  readonly unnamed: string;
}

/** Columns of names, the money between them as bands as wide as it is. For the eye only. */
export function FlowPicture({ stages, nameOf, unnamed }: FlowPictureProps) {
  const styles = useStyles();
  const { columns, bands, height } = layOutFlow(stages, {
    ...LOOK,
    roomFor: (name) => LINE * linesOf(nameOf(name)) + 2,
  });
  const gridTemplateColumns = columns.map(() => NAMES).join(` ${BANDS} `);
  const without = (column: number): string => (column === columns.length - 1 ? unnamed : WORDS.summaries.noBody);
  return (
    <div aria-hidden="true" className={styles.root} style={{ height, gridTemplateColumns }}>
      {columns.map((ends, at) => (
        <Fragment key={at}>
          {at > 0 && <Bands bands={bands[at - 1] ?? []} height={height} />}
          <Ends ends={ends} inWords={(name) => (name === "" ? without(at) : nameOf(name))} />
        </Fragment>
      ))}
    </div>
  );
}

function linesOf(name: string): number {
  return Math.max(1, Math.ceil(name.length / FIT));
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
      {ends.map(({ name, top, height }) => {
        const words = inWords(name);
        const middle = Math.max(0, (height - LINE * linesOf(words)) / 2);
        return (
          <span key={name} className={styles.name} title={name} style={{ top: top + middle }}>
            {words}
          </span>
        );
      })}
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
