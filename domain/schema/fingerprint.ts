import type { Json } from './field.ts'

/** A short hash of any JSON, the order of its keys left out: 8 hexadecimal digits (FNV-1a on 32 bits, over UTF-16). */
export function fingerprint(json: Json): string {
  let hash = 0x811c9dc5
  const text = canonical(json)
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    hash = Math.imul(hash ^ (unit & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (unit >>> 8), 0x01000193)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** JSON as one text, its keys sorted. */
export function canonical(json: Json): string {
  if (json === null || typeof json !== 'object') return JSON.stringify(json)
  if (isList(json)) return `[${json.map(canonical).join()}]`
  const members = Object.entries(json).map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`)
  return `{${members.sort().join()}}`
}

const isList = (json: Json): json is readonly Json[] => Array.isArray(json)
