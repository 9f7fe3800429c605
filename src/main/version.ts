import { version } from "../../package.json";

/** The version that stands on TP Place and TP Method. */
export const MODEL_VERSION: string = version;
