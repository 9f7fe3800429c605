import { resolve } from "node:path";
import CopyWebpackPlugin from "copy-webpack-plugin";

const root = import.meta.dirname;

/** In a .tsx file `<T>` opens an element, in a .ts file a type: hence two readers. */
const typescript = (tsx) => ({
  loader: "swc-loader",
  options: {
    jsc: { target: "es2022", parser: { syntax: "typescript", tsx }, transform: { react: { runtime: "automatic" } } },
  },
});

/** The page of the workbench, and the script that it puts into the add-in's frame. Never shipped. */
export default (_environment, { mode = "production" }) => ({
  mode,
  devtool: "source-map",
  target: ["web", "es2022"],
  entry: {
    page: resolve(root, "workbench/page/page.entry.tsx"),
    frame: resolve(root, "workbench/page/pane/frame.entry.ts"),
  },
  output: { path: resolve(root, "out/workbench"), filename: "[name].js", clean: true },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  // A page for this computer alone need not be small.
  performance: { hints: false },
  module: {
    rules: [
      { test: /\.ts$/, exclude: /node_modules/, use: typescript(false) },
      { test: /\.tsx$/, exclude: /node_modules/, use: typescript(true) },
    ],
  },
  plugins: [
    new CopyWebpackPlugin({
      patterns: [resolve(root, "workbench/page/page.html"), resolve(root, "workbench/page/page.css")],
    }),
  ],
});
