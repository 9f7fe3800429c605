import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** The sizes Office asks for by display scale; 16, 32 and 80 are required. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];
/** Up to here the fine drawing turns to mush, so the drawing made on the pixel grid is used. */
const LARGEST_SMALL_SIZE = 24;

const assets = new URL("../assets/", import.meta.url);

await initWasm(await readFile(createRequire(import.meta.url).resolve("@resvg/resvg-wasm/index_bg.wasm")));
const full = await readFile(new URL("icon.svg", assets), "utf8");
const small = await readFile(new URL("icon-small.svg", assets), "utf8");
for (const size of SIZES) {
  const drawing = size <= LARGEST_SMALL_SIZE ? small : full;
  const png = new Resvg(drawing, { fitTo: { mode: "width", value: size } }).render().asPng();
  await writeFile(new URL(`icon-${String(size)}.png`, assets), png);
}
