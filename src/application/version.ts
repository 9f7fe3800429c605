/** The version that stands on TP Place, TP Method and TP Return; a test holds it to package.json. */
export const VERSION = "0.1.0";
