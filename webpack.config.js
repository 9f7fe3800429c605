import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlWebpackPlugin from "html-webpack-plugin";
import { allowErrorsInRanges } from "./scripts/allow-errors-in-ranges.cjs";

const root = import.meta.dirname;

/** Every `*.fn.ts` is a custom function: adding one is adding a file. */
const functionFiles = readdirSync(resolve(root, "src/functions"))
  .filter((name) => name.endsWith(".fn.ts"))
  .sort()
  .map((name) => resolve(root, "src/functions", name));

/**
 * The metadata generator cannot say that ranges may hold errors, so its answer is completed as soon as it is there.
 * Child compilations get the asset too, and webpack refuses two versions of one file: hence not in processAssets.
 */
const completeMetadata = {
  apply(compiler) {
    compiler.hooks.compilation.tap("CompleteMetadata", (compilation) => {
      compilation.updateAsset(
        "functions.json",
        (source) => new compiler.webpack.sources.RawSource(allowErrorsInRanges(source.source().toString())),
      );
    });
  },
};

/**
 * What the pane's style sheets bear to be let in by the page's policy. It changes with the release, not with the build, so
 * that one version is always the same bytes.
 */
const styleNonce = createHash("sha256")
  .update(readFileSync(resolve(root, "package.json")))
  .digest("base64url");

/** In a .tsx file `<T>` opens an element, in a .ts file a type: hence two readers. */
const typescript = (tsx) => ({
  loader: "swc-loader",
  options: {
    jsc: {
      target: "es2022",
      parser: { syntax: "typescript", tsx },
      transform: { react: { runtime: "automatic" } },
    },
  },
});

/** Shared runtime: pane, ribbon actions and custom functions live in the one page taskpane.html. */
export default (_environment, { mode = "production" }) => ({
  mode,
  devtool: "source-map",
  target: ["web", "es2022"],
  // React, Fluent and what draws long lists come in one piece of their own, once somebody looks; a release over its limits is
  // not built.
  performance: { hints: mode === "production" && "error", maxAssetSize: 750_000, maxEntrypointSize: 160 * 1024 },
  entry: { functions: functionFiles, taskpane: resolve(root, "src/main/taskpane.entry.ts") },
  output: {
    path: resolve(root, "dist"),
    filename: "[name].js",
    // Fetched by our own scripts, so that the name may tell one release from the next.
    chunkFilename: "[name].[contenthash:8].js",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, use: typescript(false) },
      { test: /\.tsx$/, exclude: /node_modules/, use: typescript(true) },
    ],
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionFiles }),
    completeMetadata,
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: resolve(root, "src/taskpane/taskpane.html"),
      chunks: ["functions", "taskpane"],
      templateParameters: { styleNonce },
      // The manifest names functions.js, so names carry no hash; the query keeps a browser from running yesterday's.
      hash: true,
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: resolve(root, "assets/*.png"), to: "assets/[name][ext]" },
        resolve(root, "manifest.xml"),
        resolve(root, "src/taskpane/taskpane.css"),
        resolve(root, "src/taskpane/help.html"),
        resolve(root, "src/commands/shortcuts.json"),
      ],
    }),
  ],
});
