import { displayName } from '../../../directory/directory.ts'
import { attributeOf } from '../../blocks.ts'
import type { CheckedMinutes } from '../CheckedMinutes.ts'
import { finding, placeOf, type Finding, type Repair } from '../Finding.ts'

/** Actions that nobody does, that have no day, or whose owner has left. */
export function actions({ blocks, names, people }: CheckedMinutes): Finding[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'action') return []
    const about = attributeOf(block, 'id') || String(block.index)
    const title = block.text.slice(0, 80)
    const owner = attributeOf(block, 'owner')
    const ownerName = attributeOf(block, 'ownerName')
    const found: Finding[] = []
    if (owner === '' && ownerName === '') {
      const named = names.find((name) => name.place.block === block.index)?.person
      const repairs: Repair[] = named
        ? [
            {
              kind: 'attributes',
              block: block.index,
              attributes: { owner: named.id, ownerName: displayName(named) },
              text: displayName(named),
            },
          ]
        : []
      found.push(finding('actionWithoutOwner', about, { title }, [placeOf(block)], repairs))
    }
    if (owner !== '' && people.byId.get(owner)?.archived) {
      found.push(finding('actionOwnerGone', about, { title, name: ownerName }, [placeOf(block)]))
    }
    if (attributeOf(block, 'due') === '') {
      found.push(finding('actionWithoutDue', about, { title }, [placeOf(block)]))
    }
    return found
  })
}
