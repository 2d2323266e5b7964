import Heading from '@tiptap/extension-heading'
import { storedAttribute } from './storedAttribute.ts'

/** A title of the minutes, numbered I, 1, a by the page; `item` is its point of the agenda. */
export const NumberedHeading = Heading.extend({
  addAttributes() {
    return { ...this.parent?.(), item: storedAttribute('item') }
  },
}).configure({ levels: [1, 2, 3] })
