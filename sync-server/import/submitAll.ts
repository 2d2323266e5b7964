import type { RefusalCode } from '#domain'
import type { ImportContext } from './ImportContext.ts'

export interface NotStored {
  readonly ok: false
  readonly code: 'not-stored'
  readonly document: string
  readonly reason: RefusalCode
  readonly detail?: string
}

const PAUSE_MS = 500
const MOST_PAUSES = 60

/** Submits updates one after the other. An import may exceed a person's rate: it then waits its turn. */
export async function submitAll(
  { submit, wait }: Pick<ImportContext, 'submit' | 'wait'>,
  updates: readonly { readonly name: string; readonly update: Uint8Array }[],
): Promise<NotStored | null> {
  let pauses = 0
  for (const { name, update } of updates) {
    let answer = await submit(name, update)
    while (!answer.ok && answer.code === 'rate' && pauses < MOST_PAUSES) {
      pauses++
      await wait(PAUSE_MS)
      answer = await submit(name, update)
    }
    if (!answer.ok) {
      const { code: reason, detail } = answer
      return {
        ok: false,
        code: 'not-stored',
        document: name,
        reason,
        ...(detail !== undefined && { detail }),
      }
    }
  }
  return null
}
