import { entryKey } from '../../records/entryKey.ts'
import type { Json } from '../../schema/field.ts'
import type { DirectoryPerson, ImportScope } from './directory.ts'
import { sameJson, type ImportWrite } from './ImportWrite.ts'
import type { MandateFunction } from './mandateOf.ts'

/** A mandate's entry as it is read and written. */
export interface MandateValue {
  readonly [key: string]: Json
  readonly function: MandateFunction
  readonly area: string
}

type Values = ReadonlyMap<string, Json>

/** A person while an import is planned: what the directory holds, and what it would hold after the import. */
export class PersonDraft {
  readonly id: string
  readonly home: string
  readonly isNew: boolean
  readonly before: { readonly public: Values; readonly private: Values | null }
  readonly public: Map<string, Json>
  readonly private: Map<string, Json>
  /** Entry ids of mandates that a row of the file speaks of, or made: the file does not end those. */
  readonly claimed = new Set<string>()
  /** Rows of the file that were found to be about this person, as mandates not placed yet. */
  readonly named: { readonly function: string; readonly area: string }[] = []

  constructor(id: string, home: string, existing: DirectoryPerson | null) {
    this.id = id
    this.home = home
    this.isNew = existing === null
    const held = new Map<string, Json>(existing?.public.values)
    for (const { id: entry, value } of existing?.public.entries.get('mandate') ?? []) {
      held.set(entryKey('mandate', entry), value)
    }
    this.before = { public: held, private: existing?.private ? existing.private.values : null }
    this.public = new Map(held)
    this.private = new Map(this.before.private)
  }

  text(field: string): string | null {
    const value = this.public.get(field) ?? this.private.get(field)
    return typeof value === 'string' && value !== '' ? value : null
  }

  /** Offices held here or given by the file, whatever their dates. */
  offices(): { readonly function: string; readonly area: string }[] {
    return [...this.mandates().map(({ value }) => value), ...this.named]
  }

  mandates(): { readonly key: string; readonly value: MandateValue }[] {
    return [...this.public].flatMap(([key, value]) =>
      key.startsWith('mandate.') && isMandate(value) ? [{ key, value }] : [],
    )
  }

  writes({ homes }: ImportScope): ImportWrite[] {
    const home = homes.get(this.home)
    if (!home) return []
    const { id, before } = this
    return [
      ...differences(home.document, id, this.isNew ? null : before.public, this.public),
      ...differences(home.privateDocument, id, before.private, this.private, this.isNew),
    ]
  }
}

/** `before` is null where the record does not exist in that document; it is then created if there is a reason to. */
function differences(
  document: string,
  id: string,
  before: Values | null,
  after: Values,
  always = true,
): ImportWrite[] {
  if (before === null) {
    if (after.size === 0 && !always) return []
    return [{ kind: 'create', document, id, content: Object.fromEntries(after) }]
  }
  return [...after]
    .filter(([key, value]) => !sameJson(before.get(key), value))
    .map(([key, to]) => ({ kind: 'set', document, id, key, from: before.get(key) ?? null, to }))
}

function isMandate(value: Json): value is MandateValue {
  return typeof value === 'object' && value !== null && 'function' in value && 'area' in value
}
