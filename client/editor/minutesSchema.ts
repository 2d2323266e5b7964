import type { Extensions } from '@tiptap/core'
import StarterKit from '@tiptap/starter-kit'
import { Action } from './nodes/Action.ts'
import { Decision } from './nodes/Decision.ts'
import { Intervention } from './nodes/Intervention.ts'
import { Mention } from './nodes/Mention.ts'
import { MinutesDocument } from './nodes/MinutesDocument.ts'
import { NumberedHeading } from './nodes/NumberedHeading.ts'
import { SafeLink } from './SafeLink.ts'

export interface SectionLabels {
  readonly decision: string
  readonly action: string
  /** «avant le». */
  readonly before: string
  readonly language: string
}

/**
 * The nodes and marks of minutes: those of `richTextSchema`, no more and no less (a test holds them together).
 * No trailing node: each editor that opens would write one for everybody.
 */
export function minutesSchema({ decision, action, before, language }: SectionLabels): Extensions {
  return [
    StarterKit.configure({
      document: false,
      heading: false,
      code: false,
      codeBlock: false,
      link: false,
      undoRedo: false,
      trailingNode: false,
    }),
    MinutesDocument,
    NumberedHeading,
    Intervention.configure({ language }),
    Decision.configure({ label: decision, language }),
    Action.configure({ label: action, before, language }),
    Mention,
    SafeLink,
  ]
}
