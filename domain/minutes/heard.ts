import * as Y from 'yjs'

/** One intervention of the minutes: who speaks, for which commune, under which point of the agenda. */
export interface HeardVoice {
  readonly person: string | null
  readonly area: string | null
  readonly item: string | null
}

/** Who has spoken, in the order of the text. Whatever the fragment holds, this never throws. */
export function readHeard(fragment: Y.XmlFragment): HeardVoice[] {
  const voices: HeardVoice[] = []
  let item: string | null = null
  for (const block of fragment.toArray()) {
    if (!(block instanceof Y.XmlElement)) continue
    const attribute = (name: string): string | null => {
      const value: unknown = block.getAttribute(name)
      return typeof value === 'string' ? value : null
    }
    if (block.nodeName === 'heading') item = attribute('item') ?? item
    if (block.nodeName !== 'intervention') continue
    voices.push({ person: attribute('person'), area: attribute('area'), item })
  }
  return voices
}
