import { strFromU8 } from 'fflate'
import { decodeCarried, isOwn } from '../carriedCodec.ts'
import { normalise } from '../normalise.ts'
import { openZip } from '../openZip.ts'
import type { ReadFile } from '../ReadFile.ts'
import { rebuild } from '../rebuild.ts'
import { elementsNamed, readXml, textOf } from '../xml.ts'
import { OdtReader } from './OdtReader.ts'

const PARTS = ['content.xml', 'styles.xml', 'meta.xml', 'META-INF/manifest.xml']

/** The text of an OpenDocument file. Pictures, macros and what lies outside of the file are not looked at. */
export async function readOdt(bytes: Uint8Array): Promise<ReadFile> {
  const zip = openZip(bytes, (name) => PARTS.includes(name))
  if (!zip.ok) return zip
  const part = (name: string) => {
    const file = zip.files[name]
    return file ? readXml(strFromU8(file)) : null
  }
  const encrypted = zip.files['META-INF/manifest.xml']
  if (encrypted && strFromU8(encrypted).includes('encryption-data')) return { ok: false, code: 'protected' }
  if (!zip.files['content.xml']) return { ok: false, code: 'wrong-kind' }
  const content = part('content.xml')
  if (!content) return { ok: false, code: 'damaged' }
  const [text] = elementsNamed(content, 'office:text')
  if (!text) return { ok: false, code: 'wrong-kind' }
  const meta = part('meta.xml')
  const properties = new Map(
    [...(meta ? elementsNamed(meta, 'meta:user-defined') : [])].map((property) => [
      property.attributes.get('meta:name') ?? '',
      textOf(property).trim(),
    ]),
  )
  const carried = decodeCarried(properties)
  const leaves = new OdtReader(carried, [content, part('styles.xml')]).leaves(text.children)
  return { ok: true, own: isOwn(properties), body: normalise(rebuild(leaves, carried)) }
}
