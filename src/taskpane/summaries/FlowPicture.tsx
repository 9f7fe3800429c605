import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { SMALL } from "../look/type.ts";
import { tpTokens } from "../look/tp-tokens.ts";
import { WORDS } from "../words/catalogue.ts";
import { type FlowBand, type FlowEnd, type FlowLink, type FlowLook, layOutFlow } from "./flow.ts";

const LOOK: FlowLook = { money: 160, least: 18, gap: 4 };
/** Width of the bands in the picture's own units; it is stretched to what room there is. */
const WIDE = 100;

const useStyles = makeStyles({
  root: { display: "grid", gridTemplateColumns: "minmax(0, 5fr) minmax(0, 2fr) minmax(0, 5fr)", columnGap: "6px" },
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
  body: { textAlign: "right" },
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
  readonly links: readonly FlowLink[];
  /** The name of a body that fits. */
  readonly shortOf: (body: string) => string;
}

/** Bodies at the left, themes at the right, the money between them as bands as wide as it is. For the eye only. */
export function FlowPicture({ links, shortOf }: FlowPictureProps) {
  const styles = useStyles();
  const { bodies, themes, bands, height } = layOutFlow(links, LOOK);
  return (
    <div aria-hidden="true" className={styles.root} style={{ height }}>
      <Ends ends={bodies} shortOf={shortOf} className={styles.body} />
      <svg className={styles.picture} height={height} viewBox={`0 0 ${WIDE} ${height}`} preserveAspectRatio="none">
        {bands.map((band) => (
          <path key={`${band.body}/${band.theme}`} className={styles.band} d={bandPath(band)} />
        ))}
      </svg>
      <Ends ends={themes} shortOf={themeName} />
    </div>
  );
}

interface EndsProps {
  readonly ends: readonly FlowEnd[];
  readonly shortOf: (name: string) => string;
  readonly className?: string;
}

function Ends({ ends, shortOf, className }: EndsProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.ends, className)}>
      {ends.map(({ name, top, height }) => (
        <span
          key={name}
          className={styles.name}
          title={name}
          style={{ top: top + Math.max(0, Math.max(height, 1) / 2 - 8) }}
        >
          {shortOf(name)}
        </span>
      ))}
    </div>
  );
}

function themeName(theme: string): string {
  return theme === "" ? WORDS.summaries.untagged : theme;
}

/** A band from edge to edge; never thinner than a hair, for money that is there is seen. */
function bandPath({ from, to, thickness }: FlowBand): string {
  const thick = Math.max(thickness, 0.75);
  const middle = WIDE / 2;
  return (
    `M0 ${from}C${middle} ${from} ${middle} ${to} ${WIDE} ${to}` +
    `V${to + thick}C${middle} ${to + thick} ${middle} ${from + thick} 0 ${from + thick}Z`
  );
}
