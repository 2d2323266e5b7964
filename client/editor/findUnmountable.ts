import { checkNode, plainText, richTextSchema, type RichTextSchema } from '#domain'
import { getSchema, type Extensions } from '@tiptap/core'
import { initProseMirrorDoc } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

/** Why a text must not be opened in this editor. `where` names the node or mark. */
export type Unmountable =
  | { readonly code: 'unknown'; readonly where: string }
  /** Opened, it would lose words for everybody. */
  | { readonly code: 'lossy' }

/**
 * Whether opening the text would delete something of it for everybody, or null when it may be opened. It is
 * opened on a copy first: blocks that two people emptied at once may go, words may not.
 */
export function findUnmountable(
  fragment: Y.XmlFragment,
  extensions: Extensions,
  schema: RichTextSchema = richTextSchema,
): Unmountable | null {
  const problem = checkNode(schema, fragment, 0, true)
  if (problem?.code === 'misplaced') return { code: 'lossy' }
  if (problem) return { code: 'unknown', where: problem.where }
  const doc = fragment.doc
  if (!doc) return null
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const copied = copy.getXmlFragment(nameOf(doc, fragment))
  let changed = false
  copy.on('update', () => (changed = true))
  initProseMirrorDoc(copied, getSchema(extensions))
  const lost = changed && wordsOf(copied) !== wordsOf(fragment)
  copy.destroy()
  return lost ? { code: 'lossy' } : null
}

function nameOf(doc: Y.Doc, fragment: Y.XmlFragment): string {
  for (const name of doc.share.keys()) if (doc.get(name) === (fragment as unknown)) return name
  return 'body'
}

const wordsOf = (fragment: Y.XmlFragment): string =>
  plainText(fragment)
    .map(({ person, lines }) => [person, ...lines].join('\n'))
    .join('\n')
