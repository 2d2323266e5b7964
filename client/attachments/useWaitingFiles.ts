import { useEffect, useState } from 'react'
import type { AttachmentQueue, WaitingFile } from './AttachmentQueue.ts'

/** The files that only this device has. They are read again when one comes or goes, not while one is sent. */
export function useWaitingFiles(queue: AttachmentQueue): readonly WaitingFile[] {
  const [files, setFiles] = useState<readonly WaitingFile[]>([])
  useEffect(() => {
    let known: string | null = null
    const read = (): void => {
      const keys = [...queue.state().keys()].join(' ')
      if (keys === known) return
      known = keys
      queue.files().then(
        (found) => known === keys && setFiles(found),
        () => known === keys && setFiles([]),
      )
    }
    read()
    const stop = queue.subscribe(read)
    return () => {
      known = null
      stop()
    }
  }, [queue])
  return files
}
