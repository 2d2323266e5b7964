import { Node } from '@tiptap/core'

/** Text blocks, and the sections of minutes, which stand at the top alone. */
export const MinutesDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: '(block | section)+',
})
