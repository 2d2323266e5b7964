import {
  MINUTES_FORMATS,
  minutesFileName,
  writeDocx,
  writeHtml,
  writeMarkdown,
  writeOdt,
  type MinutesFormat,
  type MinutesModel,
} from '#domain'
import { downloadFile } from './downloadFile.ts'

export type ExportOutcome = 'done' | 'print' | 'offline' | 'forbidden' | 'busy'

const writers: Readonly<
  Record<Exclude<MinutesFormat, 'pdf'>, (model: MinutesModel) => string | Promise<Uint8Array>>
> = {
  docx: writeDocx,
  odt: writeOdt,
  html: writeHtml,
  md: writeMarkdown,
}

/** Makes a file of the minutes: a PDF by the server, anything else on this device, with or without a network. */
export async function exportMinutes(
  id: string,
  format: MinutesFormat,
  model: MinutesModel,
): Promise<ExportOutcome> {
  const name = minutesFileName(model, format)
  if (format === 'pdf') return fetchPdf(id, name)
  const content = await writers[format](model)
  const part = typeof content === 'string' ? content : new Uint8Array(content)
  downloadFile(name, new Blob([part], { type: MINUTES_FORMATS[format] }))
  return 'done'
}

async function fetchPdf(id: string, name: string): Promise<ExportOutcome> {
  let answer: Response
  try {
    answer = await fetch(`/api/meetings/${encodeURIComponent(id)}/minutes.pdf`, { cache: 'no-store' })
  } catch {
    return 'offline'
  }
  if (answer.ok) {
    downloadFile(name, await answer.blob())
    return 'done'
  }
  if (answer.status === 401 || answer.status === 403) return 'forbidden'
  const body: unknown = await answer.json().catch(() => null)
  const busy = typeof body === 'object' && body !== null && 'code' in body && body.code === 'busy'
  return busy ? 'busy' : answer.status === 503 ? 'print' : 'offline'
}
