export const KERNEL = "aggregation: shares, sums by body and theme";
export const KERNEL_CODED = "aggregation: the same, words coded first";
export const COUNT = "aggregation: the whole count";
export const SUM_LOOP = "Float64Array sum loop";
export const DUCKDB_ENUM = "DuckDB, ENUM, plain GROUP BY";
export const DUCKDB_TEXT = "DuckDB, text, plain GROUP BY";
