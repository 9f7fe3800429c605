export const TWO_BODIES = "duplicates: one invoice at two bodies";
export const CREDITS = "duplicates: credits paired off";
export const DUCKDB_JOIN = "DuckDB self-join";
