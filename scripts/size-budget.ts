import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { ROOT } from './run.ts'

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** What the first load of the application may weigh, fonts and data counted apart. */
const BUDGET_BYTES = 250 * 1024

const DIST = join(ROOT, 'dist')
const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>

/** Code and style that must arrive before the first page is painted: the entry and what it imports. */
function initialFiles(): Set<string> {
  const files = new Set<string>()
  const waiting = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  for (const key of waiting) {
    const chunk = manifest[key]
    if (!chunk) continue
    files.add(chunk.file)
    for (const style of chunk.css ?? []) files.add(style)
    for (const imported of chunk.imports ?? []) if (!waiting.includes(imported)) waiting.push(imported)
  }
  return files
}

const sizes = [...initialFiles()].map((file) => {
  const bytes = readFileSync(join(DIST, file))
  return { file, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotliCompressSync(bytes).length }
})
const gzip = sizes.reduce((sum, size) => sum + size.gzip, 0)
const brotli = sizes.reduce((sum, size) => sum + size.brotli, 0)
const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

process.stdout.write(
  `First load: ${kilobytes(gzip)} gzip, ${kilobytes(brotli)} brotli in ${sizes.length} files; budget ${kilobytes(BUDGET_BYTES)}.\n`,
)
if (gzip > BUDGET_BYTES) {
  for (const size of sizes.sort((a, b) => b.gzip - a.gzip).slice(0, 8)) {
    process.stderr.write(`${kilobytes(size.gzip).padStart(10)}  ${size.file}\n`)
  }
  process.exit(1)
}
