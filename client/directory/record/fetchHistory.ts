import type { Json } from '#domain'
import * as z from 'zod/mini'

/** One change of one field, as the server remembers it; a field of `''` is the creation of the record. */
export interface Change {
  readonly document: string
  readonly field: string
  readonly from: Json
  readonly to: Json
  /** Name of the person who made it. */
  readonly name: string
  /** Milliseconds since 1970. */
  readonly at: number
}

const answer = z.array(
  z.object({
    field: z.string(),
    from: z.nullable(z.string()),
    to: z.nullable(z.string()),
    name: z.nullish(z.string()),
    at: z.number(),
  }),
)

/** The changes of a record in all of its documents, the latest first. @throws without network, or when refused */
export async function fetchHistory(
  documents: readonly string[],
  record: string,
  signal: AbortSignal,
): Promise<Change[]> {
  const all = await Promise.all(documents.map((document) => fetchOne(document, record, signal)))
  return all.flat().toSorted((a, b) => b.at - a.at)
}

async function fetchOne(document: string, record: string, signal: AbortSignal): Promise<Change[]> {
  const response = await fetch(`/api/history?${new URLSearchParams({ document, record })}`, { signal })
  if (!response.ok) throw new Error(`history: ${response.status}`)
  const rows = z.parse(answer, await response.json())
  return rows.map(({ field, from, to, name, at }) => ({
    document,
    field,
    at,
    name: name ?? '',
    from: parseStored(from),
    to: parseStored(to),
  }))
}

/** The server keeps values as JSON; one that it had to cut is shown as the text that is left. */
function parseStored(text: string | null): Json {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
