// CommonJS, so that both the ES module webpack.config.js and jest can load it.

/**
 * Lets ranges that hold an Excel error through to the function, which can then name the cell.
 *
 * Without this Excel answers a bare #VALUE! itself. The metadata generator has no tag for it.
 *
 * @param {string} metadataJson - functions.json as custom-functions-metadata writes it.
 * @returns {string} the same with the flag set.
 */
exports.allowErrorsInRanges = function allowErrorsInRanges(metadataJson) {
  const metadata = JSON.parse(metadataJson);
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, ...metadata }, null, 2)}\n`;
};
