/** Nobody waits for this thread: what is measured goes on at once. */
export const breathe = (): Promise<void> => Promise.resolve();
