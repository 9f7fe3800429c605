/** What a function makes of its arguments: a value, or in plain words what is wrong and where. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export const good = <T>(value: T): Outcome<T> => ({ ok: true, value });

export const bad = (problem: string): Outcome<never> => ({ ok: false, problem });
