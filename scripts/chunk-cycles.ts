import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ASSETS = join(import.meta.dirname, '..', 'dist', 'assets')
const IMPORT = /(?:from|import)\s*"\.\/([^"]+\.js)"/g

/** Files of the built application that ask for each other in a circle: one of them runs before what it needs. */
function findCycle(): string[] | null {
  const files = readdirSync(ASSETS).filter((file) => file.endsWith('.js'))
  const asks = new Map(
    files.map((file) => {
      const found = readFileSync(join(ASSETS, file), 'utf8').matchAll(IMPORT)
      return [file, [...found].map(([, name = '']) => name)]
    }),
  )
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return null
    path.push(file)
    for (const next of asks.get(file) ?? []) {
      const cycle = visit(next)
      if (cycle) return cycle
    }
    path.pop()
    done.add(file)
    return null
  }
  for (const file of files) {
    const cycle = visit(file)
    if (cycle) return cycle
  }
  return null
}

const cycle = findCycle()
if (cycle) {
  process.stderr.write(`Files of the application ask for each other in a circle: ${cycle.join(' → ')}.\n`)
  process.exitCode = 1
}
