// Builds the browser bundle and the server's engine bundle. `node build.mjs [folder]` writes elsewhere, for the byte check.
import { build } from 'esbuild'
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const app = resolve(process.argv[2] ?? join(here, '../PhuocLong.Editorial'))

const common = {
  absWorkingDir: here, // keeps every path in the output relative, so that two folders build the same bytes
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
}

await build({
  ...common,
  entryPoints: { editor: 'browser/index.ts', kept: 'browser/kept/index.ts' },
  outdir: join(app, 'wwwroot/editor'),
  format: 'esm',
  platform: 'browser',
  target: ['es2022'],
})

if (existsSync(join(here, 'server/engine.ts'))) {
  await build({
    ...common,
    entryPoints: ['server/engine.ts'],
    outfile: join(app, 'Editing/Engine/engine.js'),
    format: 'iife',
    globalName: 'engine',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['import', 'module', 'default'],
    target: ['es2020'],
  })
}
