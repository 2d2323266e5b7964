import type { WaitingFile } from './AttachmentQueue.ts'

export type UploadAnswer = { readonly ok: true } | { readonly ok: false; readonly code: string }
/** @param onPart hears how much has gone, from 0 to 1 */
export type Upload = (file: WaitingFile, onPart: (part: number) => void) => Promise<UploadAnswer>

/** Sends the bytes of a file. `fetch` cannot say how much has gone; this never throws. */
export const uploadFile: Upload = ({ meeting, hash, bytes }, onPart) =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `/api/attachments/${encodeURIComponent(meeting)}/${hash}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded }) => onPart(loaded / bytes.length))
    request.addEventListener('error', () => resolve({ ok: false, code: 'offline' }))
    request.addEventListener('abort', () => resolve({ ok: false, code: 'offline' }))
    request.addEventListener('load', () => resolve(answerOf(request)))
    request.send(bytes)
  })

function answerOf({ status, responseText }: XMLHttpRequest): UploadAnswer {
  if (status === 200) return { ok: true }
  if (status >= 500) return { ok: false, code: 'offline' }
  try {
    const { code } = JSON.parse(responseText) as { readonly code?: unknown }
    return { ok: false, code: typeof code === 'string' ? code : 'failed' }
  } catch {
    return { ok: false, code: 'failed' }
  }
}
