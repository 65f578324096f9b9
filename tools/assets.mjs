// Builds what the pages load into anlan/config/static/built/ (never committed).
// Run after `npm ci --ignore-scripts`:  node tools/assets.mjs
import { copyFile, mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const source = path.join(root, "anlan/backbone/static/backbone");
const built = path.join(root, "anlan/config/static/built");

// Browsers of phones bought around 2020 and later; nesting and newer notations are rewritten for them.
const target = ["chrome87", "edge88", "firefox85", "safari14"];

const names = await readdir(source);
const written = names.filter((name) => /\.(css|js)$/.test(name));
const drawn = names.filter((name) => name.endsWith(".svg"));

await mkdir(built, { recursive: true });
await build({
  entryPoints: written.map((name) => path.join(source, name)),
  outdir: built,
  bundle: true, // each file stands alone, so hashed names never break an import
  format: "esm",
  minify: true,
  charset: "utf8",
  target,
  supported: { destructuring: true }, // the fault of one old Safari lies in forms not used here
  logLevel: "warning",
});

/** Writes beside the old file, then takes its place: a page being served never sees half a file. */
async function place(name, text) {
  const draft = path.join(built, `.${name}.${process.pid}`);
  await writeFile(draft, text);
  await rename(draft, path.join(built, name));
}

for (const name of drawn) {
  await place(name, (await readFile(path.join(source, name), "utf8")).replace(/>\s+</g, "><").trim() + "\n");
}
const htmx = await readFile(path.join(root, "node_modules/htmx.org/dist/htmx.min.js"), "utf8");
await place("htmx.js", htmx.replace(/\n?\/\/# sourceMappingURL=.*$/m, ""));
await copyFile(path.join(root, "node_modules/htmx.org/LICENSE"), path.join(built, "htmx.LICENSE.txt"));

const sizes = [];
for (const name of [...written, ...drawn, "htmx.js"].sort()) {
  const bytes = await readFile(path.join(built, name));
  const brotli = brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  sizes.push({ file: name, bytes: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli.length });
}
if (process.argv.includes("--json")) {
  console.log(JSON.stringify(sizes));
} else {
  for (const row of sizes) {
    console.log(`${row.file.padEnd(12)} ${String(row.bytes).padStart(6)} B  gzip ${String(row.gzip).padStart(6)}  brotli ${String(row.brotli).padStart(6)}`);
  }
}
