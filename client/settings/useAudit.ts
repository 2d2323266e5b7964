import { useCallback, useEffect, useState } from 'react'
import { request } from '../session/request.ts'

/** A line of `GET /api/audit`. */
export interface AuditEntry {
  readonly id: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly actor: string | null
  readonly actorName: string | null
  readonly action: string
  readonly target: string | null
  readonly targetName: string | null
  readonly detail: unknown
}

interface Audit {
  /** Newest first; null until the first page is there. */
  readonly entries: readonly AuditEntry[] | null
  readonly more: boolean
  readonly refusal: string | null
}

const PAGE = 50

/** The audit log, page by page. */
export function useAudit(): Audit & { readonly load: (before?: number) => void } {
  const [audit, setAudit] = useState<Audit>({ entries: null, more: false, refusal: null })
  const load = useCallback((before?: number) => {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before && { before: String(before) }) })
    void request<{ entries: readonly AuditEntry[] }>('GET', `/api/audit?${query}`).then((answer) =>
      setAudit((known) => {
        if (!answer.ok) return { ...known, refusal: answer.code }
        const { entries } = answer.value
        const older = before === undefined ? [] : (known.entries ?? [])
        return { entries: [...older, ...entries], more: entries.length === PAGE, refusal: null }
      }),
    )
  }, [])
  useEffect(() => load(), [load])
  return { ...audit, load }
}
