import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { ROOT, run } from './run.ts'

const DIST = join(ROOT, 'dist')
const STAMP = join(ROOT, 'node_modules/.built')
const SOURCES = ['client/**/*.{ts,tsx,css,html,svg}', 'domain/**/*.ts', 'vite.config.ts', 'package-lock.json']

/** Builds the application if its sources have changed since the last time, and compresses what is served. */
export async function build(): Promise<void> {
  const hash = sourceHash()
  if (existsSync(join(DIST, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash)
    return
  process.stdout.write('Building the application…\n')
  const code = await run('vite', ['build', '--logLevel', 'warn'])
  if (code !== 0) throw new Error('The application could not be built: see the message above.')
  compress()
  writeFileSync(STAMP, hash)
}

function sourceHash(): string {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES, { cwd: ROOT }).sort())
    hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}

function compress(): void {
  for (const file of globSync('**/*.{js,css,html,svg,json,webmanifest}', { cwd: DIST })) {
    const path = join(DIST, file)
    const bytes = readFileSync(path)
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }))
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

if (import.meta.main) await build()
