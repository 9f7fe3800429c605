/** The add-in's settings in the document, as the client stores them: serialised values by key. */
export type SettingsStore = Map<string, string>;
