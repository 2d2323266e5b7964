import { normalise, readDocx, readOdt, wordsOf, type ReadFile } from '#domain'
import { readHtml } from './readHtml.ts'
import { readMarkdown } from './readMarkdown.ts'

/** What a file of words may weigh; pictures are not taken over. */
const MAX_FILE_BYTES = 20 * 1024 * 1024
/** Words without their file's other parts. */
const MAX_TEXT_BYTES = 4 * 1024 * 1024

/** Reads a file by what its name says that it is; nothing is written. */
export async function readTextFile(file: File): Promise<ReadFile> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, code: 'too-large' }
  if (file.size === 0) return { ok: false, code: 'empty' }
  const read = await readBytes(file)
  if (read.ok && read.body.every((node) => wordsOf(node).trim() === '')) return { ok: false, code: 'empty' }
  return read
}

async function readBytes(file: File): Promise<ReadFile> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const zipped = bytes[0] === 0x50 && bytes[1] === 0x4b
  switch (/\.(\w+)$/.exec(file.name.toLowerCase())?.[1]) {
    case 'docx':
      return readDocx(bytes)
    case 'odt':
      return readOdt(bytes)
    case 'doc':
      return { ok: false, code: 'old-word' }
    case 'html':
    case 'htm':
      return readWords(bytes, zipped, readHtml)
    case 'md':
    case 'markdown':
    case 'txt':
      return readWords(bytes, zipped, readMarkdown)
    default:
      return { ok: false, code: 'unknown-format' }
  }
}

function readWords(bytes: Uint8Array, zipped: boolean, read: typeof readHtml): ReadFile {
  if (bytes.length > MAX_TEXT_BYTES) return { ok: false, code: 'too-large' }
  if (zipped || bytes.includes(0)) return { ok: false, code: 'wrong-kind' }
  const source = new TextDecoder().decode(bytes)
  const own = source.includes('<meta name="generator" content="Tour de table">')
  return { ok: true, own, body: normalise(read(source)) }
}
