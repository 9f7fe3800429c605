/** How freely anybody may decide on spending. @source method.md 1.3, row 22 */
export const CONTROLS = ["statutory", "demand-led", "ring-fenced", "discretionary"] as const;
export type Control = (typeof CONTROLS)[number];

const SPELT: Readonly<Record<string, Control>> = {
  statutory: "statutory",
  "statutory duty": "statutory",
  mandatory: "statutory",
  demandled: "demand-led",
  "demand led": "demand-led",
  "demand led (ame)": "demand-led",
  ame: "demand-led",
  ringfenced: "ring-fenced",
  "ring fenced": "ring-fenced",
  "ringfenced grant": "ring-fenced",
  "ring fenced grant": "ring-fenced",
  discretionary: "discretionary",
};

/**
 * One of the four words of control from how a source or a person writes it; "" where it says none of them.
 *
 * @example readControl("Ring fenced") // "ring-fenced"
 */
export function readControl(text: string): Control | "" {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[\s\-\u2010-\u2014]+/g, " ");
  return SPELT[plain] ?? "";
}
