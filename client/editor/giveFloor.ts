import { nextSpeaker, roundTable, type Spoken } from '#domain'
import type { Editor, Range } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { insertIntervention, insertSections, intervention, startNext } from './insertSection.ts'
import type { LiveContext } from './LiveContext.ts'

/**
 * Ends what is being said and gives the floor to the first who asked for it, or to the next commune of those
 * present; once all have been heard, opens the menu of speakers.
 */
export function giveFloor(editor: Editor, context: LiveContext): void {
  const { speakers, present, queue, onFloor, standIns } = context.surroundings()
  const speaker = queue[0] ?? nextSpeaker(speakers, present, spokenIn(editor.state.doc))
  if (!speaker) return startNext(editor)
  insertIntervention(editor, speaker, context.moment(), undefined, standIns.get(speaker.person))
  onFloor(speaker)
}

/** An empty intervention for each commune present that has not been heard, each to be filled by anybody. */
export function layRoundTable(editor: Editor, context: LiveContext, typed?: Range): void {
  const { speakers, present, standIns } = context.surroundings()
  const moment = { ...context.moment(), at: null }
  const blocks = roundTable(speakers, present, spokenIn(editor.state.doc)).map((speaker) =>
    intervention(speaker, moment, standIns.get(speaker.person)),
  )
  if (blocks.length > 0) return insertSections(editor, blocks, typed)
  if (typed) editor.chain().focus().deleteRange(typed).run()
}

/** Who has been heard. */
function spokenIn(doc: Node): Spoken {
  const [people, areas] = [new Set<string>(), new Set<string>()]
  doc.forEach(({ type, attrs }) => {
    if (type.name !== 'intervention') return
    if (typeof attrs['person'] === 'string') people.add(attrs['person'])
    if (typeof attrs['area'] === 'string') areas.add(attrs['area'])
  })
  return { people, areas }
}
