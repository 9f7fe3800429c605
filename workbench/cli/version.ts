import manifest from "#package";

/** The version in package.json. */
export const VERSION: string = manifest.version;
