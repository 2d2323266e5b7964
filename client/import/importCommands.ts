import type { ImportPreview, ImportUndone, PastImport } from '#domain'

const MAX_FILE_BYTES = 8 * 1024 * 1024

export type CommandResult<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string }

export interface ShownImport {
  readonly preview: ImportPreview
  readonly fingerprint: string
}

export interface FileBody {
  readonly name: string
  /** Base64. */
  readonly data: string
}

/** The commands of the server that import, each over HTTP. `offline` when it does not answer. */
export interface ImportCommands {
  preview(file: FileBody): Promise<CommandResult<ShownImport>>
  apply(file: FileBody, fingerprint: string): Promise<CommandResult<{ readonly import: PastImport | null }>>
  undo(id: string): Promise<CommandResult<ImportUndone>>
  list(): Promise<CommandResult<{ readonly imports: readonly PastImport[] }>>
}

export const importCommands: ImportCommands = {
  preview: (file) => send('importPreview', { file }),
  apply: (file, fingerprint) => send('importApply', { file, fingerprint }),
  undo: (id) => send('importUndo', { import: id }),
  list: () => send('importList', {}),
}

async function send<T>(command: string, body: object): Promise<CommandResult<T>> {
  try {
    const response = await fetch(`/api/commands/${command}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    const answer: unknown = await response.json().catch(() => null)
    return response.ok ? { ok: true, value: answer as T } : { ok: false, code: codeOf(answer) }
  } catch {
    return { ok: false, code: 'offline' }
  }
}

function codeOf(answer: unknown): string {
  return typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : 'other'
}

/** The file as a command's body, or why it cannot be one. */
export async function readFileBody(file: File): Promise<CommandResult<FileBody>> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, code: 'too-large' }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const parts: string[] = []
    for (let i = 0; i < bytes.length; i += 0x6000) {
      parts.push(btoa(String.fromCharCode(...bytes.subarray(i, i + 0x6000))))
    }
    return { ok: true, value: { name: file.name, data: parts.join('') } }
  } catch {
    return { ok: false, code: 'unreadable' }
  }
}
