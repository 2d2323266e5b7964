import { nextSpeaker, type Spoken } from '#domain'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { insertIntervention, startNext } from './insertSection.ts'
import type { LiveContext } from './LiveContext.ts'

/**
 * Ends what is being said and gives the floor to the first who asked for it, or to the next commune of those
 * present; once all have been heard, opens the menu of speakers.
 */
export function giveFloor(editor: Editor, context: LiveContext): void {
  const { speakers, present, queue, onFloor } = context.surroundings()
  const speaker = queue[0]?.speaker ?? nextSpeaker(speakers, present, spokenIn(editor.state.doc))
  if (!speaker) return startNext(editor)
  insertIntervention(editor, speaker, context.moment())
  onFloor(speaker)
}

function spokenIn(doc: Node): Spoken {
  const [people, areas] = [new Set<string>(), new Set<string>()]
  doc.forEach(({ type, attrs }) => {
    if (type.name !== 'intervention') return
    if (typeof attrs['person'] === 'string') people.add(attrs['person'])
    if (typeof attrs['area'] === 'string') areas.add(attrs['area'])
  })
  return { people, areas }
}
