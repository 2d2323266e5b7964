import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate'
import * as z from 'zod/mini'
import type { Carried, CarriedNodes } from './Leaf.ts'

/** Word shows and keeps properties of 255 characters. */
const PART = 240
const MAX_PARTS = 4000
/** Nothing that we write is longer; a file of somebody else's may be made to burst. */
const MAX_BYTES = 8 * 1024 * 1024
const NAME = 'TourDeTable'

const attrs = z.optional(z.record(z.string(), z.json()))
const schema = z.array(
  z.tuple([
    z.int(),
    z.object({
      type: z.string(),
      attrs,
      label: z.optional(z.string()),
      cells: z.optional(z.array(z.object({ type: z.string(), attrs }))),
    }),
  ]),
)

/** What a file carries, as named texts short enough for properties of a document. */
export function encodeCarried(nodes: CarriedNodes): { readonly name: string; readonly value: string }[] {
  const packed = zlibSync(strToU8(JSON.stringify([...nodes])))
  let binary = ''
  for (const byte of packed) binary += String.fromCharCode(byte)
  const text = btoa(binary)
  return Array.from({ length: Math.ceil(text.length / PART) }, (_, index) => ({
    name: `${NAME}${index + 1}`,
    value: text.slice(index * PART, (index + 1) * PART),
  }))
}

/** Whether a file says of itself that this product wrote it. */
export const isOwn = (properties: ReadonlyMap<string, string>): boolean => properties.has(`${NAME}1`)

/** The same back; empty where a file carries nothing, or nothing that can be read. */
export function decodeCarried(properties: ReadonlyMap<string, string>): CarriedNodes {
  let text = ''
  for (let index = 1; index <= MAX_PARTS; index++) {
    const part = properties.get(`${NAME}${index}`)
    if (part === undefined) break
    text += part
  }
  if (text === '') return new Map()
  try {
    const packed = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
    const json: unknown = JSON.parse(strFromU8(unzlibSync(packed, { out: new Uint8Array(MAX_BYTES) })))
    const parsed = z.safeParse(schema, json)
    return new Map(parsed.success ? (parsed.data as [number, Carried][]) : [])
  } catch {
    return new Map()
  }
}

/** The names of the hidden bookmarks where a node begins and ends. */
export const openName = (key: number): string => `_tdt_s${key}`
export const closeName = (key: number): string => `_tdt_e${key}`

/** What a bookmark says, or null for one of somebody else's. */
export function readBookmark(name: string): { readonly key: number; readonly opens: boolean } | null {
  const [, side, key] = /^_tdt_([se])(\d{1,6})$/.exec(name) ?? []
  return side ? { key: Number(key), opens: side === 's' } : null
}
