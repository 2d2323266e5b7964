import type { Speaker } from '#domain'
import type { BlockHost } from './BlockHost.ts'
import { element } from './element.ts'
import { fields, line, textOf } from './fields.ts'
import { personField } from './personField.ts'

type Attributes = Readonly<Record<string, unknown>>

const MOST_TOGETHER = 4

/** Who a block names, as its attributes keep them. */
const named = ({ person, civility, name, function: role }: Speaker) => ({
  person,
  civility,
  name,
  function: role,
})

const isAttributes = (value: unknown): value is Attributes => typeof value === 'object' && value !== null

/** Says who speaks: someone from outside, someone together with them, the absent in whose place. */
export function whoForm(block: BlockHost, guest: boolean, done: () => void) {
  const host: BlockHost = { ...block, leave: done }
  let attrs: Attributes = {}
  const also = (): Attributes[] => (Array.isArray(attrs['also']) ? attrs['also'].filter(isAttributes) : [])
  const represents = (): Attributes | null => (isAttributes(attrs['represents']) ? attrs['represents'] : null)

  const identity = fields(...['civility', 'name', 'function', 'organization'].map((name) => line({ name })))(
    host,
  )
  const together = element('ul', 'together')
  const add = personField(host, {
    label: host.say('who.also'),
    pick: (speaker) => {
      host.set({ also: [...also(), named(speaker)].slice(0, MOST_TOGETHER) })
      add.show('')
    },
    name: (typed) => {
      if (typed !== '') host.set({ also: [...also(), { name: typed }].slice(0, MOST_TOGETHER) })
      add.show('')
    },
  })
  const absent = personField(host, {
    label: host.say('who.represents'),
    pick: (speaker) => host.set({ represents: { ...named(speaker), words: words.checked } }),
    name: (typed) => host.set({ represents: typed === '' ? null : { name: typed, words: words.checked } }),
  })
  const words = element('input')
  words.type = 'checkbox'
  words.addEventListener('change', () => {
    const who = represents()
    if (who) host.set({ represents: { ...who, words: words.checked } })
  })
  const reads = element('label', 'reads', words, host.say('who.words'))
  const close = element('button', 'done', host.say('who.done'))
  close.type = 'button'
  close.addEventListener('click', done)

  const dom = element(
    'fieldset',
    'who',
    ...(guest ? [identity.dom] : [together, add.dom]),
    absent.dom,
    reads,
    close,
  )
  dom.contentEditable = 'false'
  dom.setAttribute('aria-label', host.say('who.change'))
  dom.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    done()
  })
  return {
    dom,
    focus: () => dom.querySelector('input')?.focus(),
    show(next: Attributes): void {
      attrs = next
      if (guest) identity.show(next)
      together.replaceChildren(
        ...also().map((person, index) => {
          const name = textOf(person['name'])
          const remove = element('button', '', name)
          remove.type = 'button'
          remove.setAttribute('aria-label', host.say('who.remove', { name }))
          remove.addEventListener('click', () => {
            const others = also().filter((_, at) => at !== index)
            host.set({ also: others.length > 0 ? others : null })
          })
          return element('li', '', remove)
        }),
      )
      absent.show(textOf(represents()?.['name']))
      words.checked = represents()?.['words'] === true
      reads.hidden = represents() === null
    },
  }
}
