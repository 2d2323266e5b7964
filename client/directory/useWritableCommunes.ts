import { parseName } from '#domain'
import { useMemo } from 'react'
import { useCatalogue } from '../sync/hooks.ts'

export interface WritableCommune {
  readonly code: string
  readonly document: string
  /** The document of what only the team and the commune's editors may see. */
  readonly privateDocument: string
}

/** The territories in which this person may make records: in both documents, or not at all. */
export function useWritableCommunes(): readonly WritableCommune[] {
  const { documents } = useCatalogue()
  return useMemo(() => {
    const writable = documents
      .filter(({ access }) => access === 'write')
      .map(({ name }) => ({ name, parsed: parseName(name) }))
    const privates = new Map(
      writable.flatMap(({ name, parsed }) => (parsed?.type === 'communePrivate' ? [[parsed.key, name]] : [])),
    )
    return writable.flatMap(({ name, parsed }) => {
      const privateDocument = parsed?.type === 'commune' ? privates.get(parsed.key) : undefined
      return parsed && privateDocument ? [{ code: parsed.key, document: name, privateDocument }] : []
    })
  }, [documents])
}
