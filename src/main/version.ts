import manifest from "#package";

/** The version that stands on TP Place and TP Method. */
export const VERSION: string = manifest.version;
