import type { Extensions } from '@tiptap/core'
import Link from '@tiptap/extension-link'
import StarterKit from '@tiptap/starter-kit'
import { SAFE_HREF } from '#domain'
import { Action, AgendaHeading, Decision, Intervention, MinutesDocument, RecordMention } from './nodes.ts'

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
  Action,
  RecordMention,
  Link.configure({
    openOnClick: false,
    autolink: true,
    isAllowedUri: (url) => SAFE_HREF.test(url),
    HTMLAttributes: { target: null, rel: 'noopener noreferrer', class: null },
  }),
]
