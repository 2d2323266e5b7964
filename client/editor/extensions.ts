import type { Extensions } from '@tiptap/core'
import Link from '@tiptap/extension-link'
import Subscript from '@tiptap/extension-subscript'
import Superscript from '@tiptap/extension-superscript'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import StarterKit from '@tiptap/starter-kit'
import { SAFE_HREF } from '#domain'
import { AgendaHeading } from './AgendaHeading.ts'
import {
  Action,
  Annex,
  Convention,
  Decision,
  Footnote,
  Intervention,
  LegalReference,
  MinutesDocument,
  RecordMention,
  Vote,
} from './nodes.ts'
import { FieldKeys } from './FieldKeys.ts'
import { InsertAnnex } from './InsertAnnex.ts'
import { LeaveSection } from './LeaveSection.ts'

const WORDS = '(paragraph | bulletList | orderedList)+'

/**
 * The nodes and marks of the domain's rich-text schema, and no other: what the server would refuse cannot be
 * typed or pasted. A test compares the two lists.
 */
export const richTextExtensions: Extensions = [
  // Undo is the collaboration's, and a line added at the end by itself would be an edit of everyone who reads.
  StarterKit.configure({
    undoRedo: false,
    trailingNode: false,
    link: false,
    heading: false,
    document: false,
    code: false,
    codeBlock: false,
  }),
  MinutesDocument,
  AgendaHeading,
  Intervention,
  Decision,
  Vote,
  Action,
  Convention,
  LegalReference,
  Annex,
  Footnote,
  RecordMention,
  // At the top of the text only, like sections: no table in a list or in another table.
  Table.extend({ group: 'section' }).configure({ resizable: true, renderWrapper: true }),
  TableRow,
  TableHeader.extend({ content: WORDS }),
  TableCell.extend({ content: WORDS }),
  Superscript,
  Subscript,
  LeaveSection,
  FieldKeys,
  InsertAnnex,
  Link.configure({
    openOnClick: 'whenNotEditable',
    autolink: true,
    defaultProtocol: 'https',
    isAllowedUri: (url) => typeof url === 'string' && SAFE_HREF.test(url),
    HTMLAttributes: { target: null, rel: 'noopener noreferrer', class: null },
  }),
]
