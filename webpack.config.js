import { readdirSync } from "node:fs";
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

/** Shared runtime: pane, ribbon actions and custom functions live in the one page taskpane.html. */
export default (_environment, { mode = "production" }) => ({
  mode,
  devtool: "source-map",
  target: ["web", "es2022"],
  entry: { functions: functionFiles, taskpane: resolve(root, "src/main/taskpane.entry.ts") },
  output: { path: resolve(root, "dist"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              target: "es2022",
              parser: { syntax: "typescript", tsx: false },
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      },
    ],
  },
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionFiles }),
    completeMetadata,
    new HtmlWebpackPlugin({
      filename: "taskpane.html",
      template: resolve(root, "src/taskpane/taskpane.html"),
      chunks: ["functions", "taskpane"],
      // The manifest names functions.js, so names carry no hash; the query keeps a browser from running yesterday's.
      hash: true,
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: resolve(root, "assets/*.png"), to: "assets/[name][ext]" },
        resolve(root, "manifest.xml"),
        resolve(root, "src/taskpane/taskpane.css"),
        resolve(root, "src/taskpane/help.html"),
      ],
    }),
  ],
});
