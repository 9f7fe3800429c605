import { makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { HEARD_ONLY } from "../look/type.ts";

const useStyles = makeStyles({ root: HEARD_ONLY });

/** Words for a screen reader alone. */
export function HeardOnly({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().root}>{children}</span>;
}
