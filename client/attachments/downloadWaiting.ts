import { downloadFile } from '../exchange/downloadFile.ts'
import type { WaitingFile } from './AttachmentQueue.ts'

/** Hands files that only this device has over to the person: one as it is, several as one zip named `zip`. */
export async function downloadWaiting(files: readonly WaitingFile[], zip: string): Promise<void> {
  const [first, ...others] = files
  if (!first) return
  if (others.length === 0) return downloadFile(first.name, new Blob([first.bytes]))
  const { zipSync } = await import('fflate')
  downloadFile(zip, new Blob([new Uint8Array(zipSync(namedApart(files), { level: 0 }))]))
}

/** Files of one name get a number in front of it. */
export function namedApart(
  files: readonly Pick<WaitingFile, 'name' | 'bytes'>[],
): Record<string, Uint8Array> {
  const named: Record<string, Uint8Array> = {}
  for (const { name, bytes } of files) {
    let free = name
    for (let count = 2; Object.hasOwn(named, free); count++) free = `${count} ${name}`
    named[free] = bytes
  }
  return named
}
