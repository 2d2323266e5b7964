import type { Speaker } from '#domain'
import { speakerItems } from '../menuItems.ts'
import type { BlockHost } from './BlockHost.ts'
import { element } from './element.ts'
import { field, type Field } from './field.ts'

interface Options {
  readonly label: string
  readonly placeholder?: string
  /** Someone of the directory. */
  readonly pick: (speaker: Speaker) => void
  /** A name that the directory does not hold, or nothing. */
  readonly name: (typed: string) => void
}

/** A field that takes a person: those present are offered first, then anybody of the directory. */
export function personField(host: BlockHost, { label, placeholder = '', pick, name }: Options): Field {
  const { menu, context } = host
  const input = element('input', 'person')
  input.placeholder = placeholder
  input.autocomplete = 'off'
  input.maxLength = 300
  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-expanded', 'false')
  const find = (typed: string) => speakerItems(typed, context.surroundings())
  const open = (): void =>
    menu.show({
      query: input.value,
      items: find(input.value),
      rect: () => input.getBoundingClientRect(),
      find,
      label,
      field: input,
      choose: (item) => {
        if (item.kind !== 'speaker') return
        menu.close()
        pick(item.speaker)
        input.value = item.speaker.name
      },
    })
  input.addEventListener('input', open)
  input.addEventListener('keydown', (event) => {
    const isOpen = menu.state()?.field === input
    if (event.key === 'ArrowDown' && !isOpen) open()
    else if (!isOpen || event.key === 'Tab' || !menu.key(event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  })
  input.addEventListener('blur', () => {
    if (menu.state()?.field === input) menu.close()
  })
  const commit = (typed: string): boolean => {
    name(typed.trim())
    return true
  }
  return field(host, { label, input, commit })
}
