import * as Y from 'yjs'
import { isCalendarDate } from '../schema/date.ts'
import { plainText } from './plainText.ts'

/** An action as a text names it. */
export interface ActionBlock {
  readonly id: string
  readonly title: string
  readonly owner: string | null
  readonly ownerName: string | null
  /** `YYYY-MM-DD` */
  readonly due: string | null
}

const MAX_TITLE = 400

/** The actions of a text, in its order; one without words or without an id is nothing to be done yet. */
export function actionBlocks(fragment: Y.XmlFragment): ActionBlock[] {
  const titles = new Map(plainText(fragment).map(({ id, lines }) => [id, lines.join(' ')]))
  return fragment.toArray().flatMap((block) => {
    if (!(block instanceof Y.XmlElement) || block.nodeName !== 'action') return []
    const read = (name: string): string | null => {
      const value: unknown = block.getAttribute(name)
      return typeof value === 'string' && value !== '' ? value : null
    }
    const id = read('id')
    const title = (id && titles.get(id)) ?? ''
    if (id === null || title === '') return []
    const due = read('due')
    return {
      id,
      title: title.slice(0, MAX_TITLE),
      owner: read('owner'),
      ownerName: read('ownerName'),
      due: due !== null && isCalendarDate(due) ? due : null,
    }
  })
}
