import { readFileSync } from 'node:fs'

/** Resident memory of a process now, in MiB; 0 where the system does not say. */
export function rssOf(pid: number): number {
  try {
    const kib = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Math.round(Number(kib ?? 0) / 1024)
  } catch {
    return 0
  }
}
