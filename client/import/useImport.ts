import type { ImportUndone, PastImport } from '#domain'
import { useEffect, useState } from 'react'
import {
  importCommands,
  readFileBody,
  type FileBody,
  type ImportCommands,
  type ShownImport,
} from './importCommands.ts'

export type ImportStep =
  | { readonly kind: 'choose' }
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'shown'; readonly file: FileBody; readonly shown: ShownImport }
  | { readonly kind: 'applying' }
  | { readonly kind: 'done'; readonly past: PastImport }
  | { readonly kind: 'undoing' }
  | { readonly kind: 'undone'; readonly undone: ImportUndone }
  | { readonly kind: 'failed'; readonly code: string }

/** One import from the choice of a file to its end, and the imports made before. */
export function useImport(commands: ImportCommands = importCommands) {
  const [step, setStep] = useState<ImportStep>({ kind: 'choose' })
  const [past, setPast] = useState<readonly PastImport[]>([])

  const refresh = () => commands.list().then((listed) => listed.ok && setPast(listed.value.imports))
  useEffect(() => {
    let left = false
    void commands.list().then((listed) => listed.ok && !left && setPast(listed.value.imports))
    return () => void (left = true)
  }, [commands])

  async function choose(chosen: File): Promise<void> {
    setStep({ kind: 'reading', name: chosen.name })
    const file = await readFileBody(chosen)
    if (!file.ok) return setStep({ kind: 'failed', code: file.code })
    const shown = await commands.preview(file.value)
    setStep(
      shown.ok
        ? { kind: 'shown', file: file.value, shown: shown.value }
        : { kind: 'failed', code: shown.code },
    )
  }

  async function apply(file: FileBody, { fingerprint }: ShownImport): Promise<void> {
    setStep({ kind: 'applying' })
    const applied = await commands.apply(file, fingerprint)
    await refresh()
    if (!applied.ok) {
      // The request may have reached the server before the network went.
      return setStep({ kind: 'failed', code: applied.code === 'offline' ? 'interrupted' : applied.code })
    }
    setStep(applied.value.import ? { kind: 'done', past: applied.value.import } : { kind: 'choose' })
  }

  async function undo(id: string): Promise<void> {
    setStep({ kind: 'undoing' })
    const undone = await commands.undo(id)
    await refresh()
    setStep(undone.ok ? { kind: 'undone', undone: undone.value } : { kind: 'failed', code: undone.code })
  }

  return { step, past, choose, apply, undo }
}
