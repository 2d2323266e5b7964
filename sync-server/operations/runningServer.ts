import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const fileIn = (dataDir: string): string => join(dataDir, 'server.pid')

/** The process that serves this data folder, or null. */
export function runningServer(dataDir: string): number | null {
  const file = fileIn(dataDir)
  if (!existsSync(file)) return null
  const pid = Number(readFileSync(file, 'utf8'))
  try {
    process.kill(pid, 0)
    return pid
  } catch {
    return null
  }
}

/** Says that this process serves the folder, until the returned function is called. */
export function claimDataDir(dataDir: string): () => void {
  writeFileSync(fileIn(dataDir), String(process.pid))
  return () => rmSync(fileIn(dataDir), { force: true })
}
