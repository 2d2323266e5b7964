import { LEGAL_KINDS, SAFE_HREF } from '#domain'
import { linkAddress } from '../linkAddress.ts'
import type { BlockHost } from './BlockHost.ts'
import type { BlockPart } from './blockView.ts'
import { element } from './element.ts'
import { field, type Field } from './field.ts'

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

interface Named {
  readonly name: string
  /** Key of its label; by default its name. */
  readonly label?: string
}

/** A field of a block at its foot, stored in the attribute of its name. */
type Maker = (host: BlockHost) => { readonly name: string; readonly field: Field }

const LONGEST = 300

/** A line of text. */
export const line =
  ({ name, label = name }: Named): Maker =>
  (host) => {
    const input = element('input')
    input.maxLength = LONGEST
    input.autocomplete = 'off'
    const commit = (typed: string): boolean => {
      host.set({ [name]: typed.trim() === '' ? null : typed.trim() })
      return true
    }
    return { name, field: field(host, { label: host.say(`field.${label}`), input, commit }) }
  }

export const day =
  ({ name, label = name }: Named): Maker =>
  (host) => {
    const input = element('input')
    input.type = 'date'
    const commit = (typed: string): boolean => {
      const isDay = /^\d{4}-\d\d-\d\d$/.test(typed)
      if (isDay || typed === '') host.set({ [name]: isDay ? typed : null })
      return isDay || typed === ''
    }
    return { name, field: field(host, { label: host.say(`field.${label}`), input, commit }) }
  }

export const address =
  ({ name, label = name }: Named): Maker =>
  (host) => {
    const input = element('input')
    input.inputMode = 'url'
    input.autocomplete = 'off'
    const commit = (typed: string): boolean => {
      const found = typed.trim() === '' ? null : linkAddress(typed)
      const wrong = found === null ? typed.trim() !== '' : !SAFE_HREF.test(found)
      if (wrong) made.complain(host.say('linkWrong'))
      else host.set({ [name]: found })
      return !wrong
    }
    const made = field(host, { label: host.say(`field.${label}`), input, commit })
    return { name, field: made }
  }

export const legalKind: Maker = (host) => {
  const input = element('select')
  for (const kind of ['', ...LEGAL_KINDS]) {
    input.append(new Option(kind === '' ? host.say('field.choose') : host.say(`legalKind.${kind}`), kind))
  }
  const commit = (typed: string): boolean => {
    host.set({ kind: typed === '' ? null : typed })
    return true
  }
  return { name: 'kind', field: field(host, { label: host.say('field.kind'), input, commit }) }
}

/** Fields in a row, each with its attribute. */
export const fields =
  (...makers: readonly Maker[]) =>
  (host: BlockHost): BlockPart => {
    const made = makers.map((make) => make(host))
    return {
      dom: element('div', 'fields', ...made.map(({ field: { dom } }) => dom)),
      show: (attrs) => made.forEach(({ name, field: { show } }) => show(textOf(attrs[name]))),
    }
  }
