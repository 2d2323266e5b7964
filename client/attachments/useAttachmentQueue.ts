import { useEffect, useSyncExternalStore } from 'react'
import { useWorkspace } from '../sync/hooks.ts'
import type { Workspace } from '../sync/workspace.ts'
import { AttachmentQueue } from './AttachmentQueue.ts'
import { uploadFile } from './uploadFile.ts'

const queues = new WeakMap<Workspace, AttachmentQueue>()

function queueOf(workspace: Workspace): AttachmentQueue {
  const known = queues.get(workspace)
  if (known) return known
  const queue = new AttachmentQueue({ keep: workspace.keep, upload: uploadFile, alone })
  queues.set(workspace, queue)
  return queue
}

/** One window of this device sends; the others leave it to that one. */
async function alone(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('attachments', { ifAvailable: true }, (lock) => (lock ? work() : undefined))
}

/** The files on their way to the server; renders again when one moves. */
export function useAttachmentQueue(): AttachmentQueue {
  const queue = queueOf(useWorkspace())
  useSyncExternalStore(queue.subscribe, queue.state)
  return queue
}

const RETRY_MS = 20_000

/** Sends what waits: now, when the network is back, and from time to time. Once for the application. */
export function useSendAttachments(): void {
  const workspace = useWorkspace()
  useEffect(() => {
    const queue = queueOf(workspace)
    const work = (): void => void queue.work()
    const retry = setInterval(() => {
      if (queue.state().size > 0) work()
    }, RETRY_MS)
    window.addEventListener('online', work)
    work()
    return () => {
      clearInterval(retry)
      window.removeEventListener('online', work)
    }
  }, [workspace])
}
