import type * as Y from 'yjs'
import { formatName, parseName, readRecord, type Home, type ImportScope } from '#domain'

interface Installation {
  /** Code and name of the association's département; null where there is none. */
  readonly department: { readonly code: string; readonly name: string } | null
  readonly names: Iterable<string>
  readonly readDocument: (name: string) => Y.Doc | null
}

/** The territories of an installation: each commune that has its Area record, and the département. */
export function scopeOf({ department, names, readDocument }: Installation): ImportScope {
  const epochs = new Map<string, number>()
  for (const name of names) {
    const parsed = parseName(name)
    if (!parsed || (parsed.type !== 'commune' && parsed.type !== 'communePrivate')) continue
    const key = `${parsed.type}.${parsed.key}`
    epochs.set(key, Math.max(parsed.epoch, epochs.get(key) ?? 1))
  }
  const homeOf = (code: string, name: string): Home => ({
    name,
    document: formatName('commune', code, epochs.get(`commune.${code}`) ?? 1),
    privateDocument: formatName('communePrivate', code, epochs.get(`communePrivate.${code}`) ?? 1),
  })
  const homes = new Map<string, Home>()
  if (department) homes.set(department.code, homeOf(department.code, department.name))
  for (const [key, epoch] of epochs) {
    const [type, code = ''] = key.split('.')
    if (type !== 'commune' || code === department?.code) continue
    const doc = readDocument(formatName('commune', code, epoch))
    const area = doc && readRecord(doc, 'commune', 'Area', code)?.values
    if (area) homes.set(code, homeOf(code, String(area.get('name') ?? code)))
  }
  return { department: department?.code ?? null, homes }
}
