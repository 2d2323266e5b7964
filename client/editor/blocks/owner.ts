import type { BlockHost } from './BlockHost.ts'
import type { BlockPart } from './blockView.ts'
import { element } from './element.ts'
import { textOf } from './fields.ts'
import { personField } from './personField.ts'

/** Who answers for an action: a record, or a name where there is none. */
export function owner(host: BlockHost): BlockPart {
  const made = personField(host, {
    label: host.say('field.owner'),
    placeholder: host.say('noOwner'),
    pick: ({ person, name }) => host.set({ owner: person, ownerName: name }),
    name: (typed) => host.set({ owner: null, ownerName: typed === '' ? null : typed }),
  })
  made.dom.classList.add('owner')
  return { dom: element('div', 'fields', made.dom), show: (attrs) => made.show(textOf(attrs['ownerName'])) }
}
