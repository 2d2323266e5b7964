import { strToU8, zipSync } from 'fflate'
import { encodeCarried } from '../carriedCodec.ts'
import { MINUTES_FORMATS } from '../fileName.ts'
import type { MinutesModel } from '../MinutesModel.ts'
import { escapeXml } from '../xml.ts'
import { automaticStyles, namedStyles } from './odtStyles.ts'
import { OdtWriter } from './OdtWriter.ts'

const NAMESPACES = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
  'xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'office:version="1.3"',
].join(' ')

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** Minutes as an OpenDocument text with named styles, which comes back whole. */
export async function writeOdt(model: MinutesModel): Promise<Uint8Array> {
  const writer = new OdtWriter(model)
  const body = writer.text(model)
  const { common, automatic, master } = namedStyles(model)
  const content = `${XML}<office:document-content ${NAMESPACES}><office:automatic-styles>${automaticStyles(writer)}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const styles = `${XML}<office:document-styles ${NAMESPACES}><office:styles>${common}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${master}</office:master-styles></office:document-styles>`
  const carried = encodeCarried(writer.flat.carried).map(
    ({ name, value }) =>
      `<meta:user-defined meta:name="${name}" meta:value-type="string">${value}</meta:user-defined>`,
  )
  const title = escapeXml(`${model.title}, ${model.moment}`)
  const meta = `${XML}<office:document-meta ${NAMESPACES}><office:meta><meta:generator>Tour de table</meta:generator><dc:title>${title}</dc:title><dc:language>fr-FR</dc:language>${carried.join('')}</office:meta></office:document-meta>`
  const type = MINUTES_FORMATS.odt
  return zipSync({
    // First and unpacked, so that the kind of file can be told from its first bytes.
    mimetype: [strToU8(type), { level: 0 }],
    'content.xml': strToU8(content),
    'styles.xml': strToU8(styles),
    'meta.xml': strToU8(meta),
    'META-INF/manifest.xml': strToU8(manifest(type)),
  })
}

const entry = (path: string, media: string): string =>
  `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${media}"/>`

function manifest(type: string): string {
  const parts = ['content.xml', 'styles.xml', 'meta.xml'].map((path) => entry(path, 'text/xml'))
  return `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${entry('/', type)}${parts.join('')}</manifest:manifest>`
}
