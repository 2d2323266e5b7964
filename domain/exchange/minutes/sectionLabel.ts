import type { Json } from '../../schema/field.ts'
import { spokenDate } from '../../search/spokenDate.ts'
import { attribute, numberOf, type RichNode } from './RichNode.ts'
import { size, words } from './words.ts'

/**
 * The line that stands above a section on paper, where the screen has a margin: who speaks, what was voted,
 * by whom it is to be done. Empty for a node that has none.
 */
export function sectionLabel(node: RichNode): string {
  switch (node.type) {
    case 'intervention':
      return listed([attribute(node, 'areaName') || attribute(node, 'organization'), ...speakers(node)])
    case 'decision':
      return words.decision
    case 'vote':
      return labelled(words.vote, votes(node))
    case 'action':
      return labelled(words.action, [attribute(node, 'ownerName'), on(words.before, attribute(node, 'due'))])
    case 'convention':
      return labelled(words.convention, [
        attribute(node, 'parties'),
        on(words.signedOn, attribute(node, 'on')),
      ])
    case 'legalReference':
      return labelled(words.legalReference, [lawOf(node), article(attribute(node, 'article'))])
    case 'annex':
      return labelled(words.annex, [annexName(node)])
    default:
      return ''
  }
}

const listed = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ')

/** «Vote : 12 pour, 3 contre». */
function labelled(word: string, parts: readonly string[]): string {
  const said = listed(parts)
  return said === '' ? word : `${word}\u00a0: ${said}`
}

const on = (before: string, date: string): string => (date === '' ? '' : `${before} ${spokenDate(date)}`)

const article = (number: string): string => (number === '' ? '' : `${words.article} ${number}`)

function speakers(node: RichNode): string[] {
  const also = node.attrs?.['also']
  const people = [node.attrs ?? {}, ...(Array.isArray(also) ? also : [])].map(personOf)
  const together = people.filter((person) => person !== '').join(` ${words.and} `)
  const absent = node.attrs?.['represents']
  if (personOf(absent) === '') return [together]
  const verb = memberOf(absent, 'words') === true ? words.reads : words.represents
  return [together, `${verb} ${personOf(absent)}`]
}

/** «Madame Sabine Lorin, Adjointe au maire». */
function personOf(person: Json | undefined): string {
  const part = (name: string): string => {
    const value = memberOf(person, name)
    return typeof value === 'string' ? value : ''
  }
  const civility = part('civility')
  const title = civility === 'Mme' || civility === 'M.' ? words.civility[civility] : civility
  const named = [title, part('name')].filter((text) => text !== '').join(' ')
  return listed([named, part('function')])
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.entries(value).find(([key]) => key === name)?.[1]
}

function votes(node: RichNode): string[] {
  const counted = (name: string, word: readonly [string, string]): string => {
    const count = numberOf(node, name)
    return count === null ? '' : `${count} ${word[count > 1 ? 1 : 0]}`
  }
  return [
    counted('for', [words.for, words.for]),
    counted('against', [words.against, words.against]),
    counted('abstention', words.abstention),
  ]
}

/** «Loi n° 2014-856 du 31 juillet 2014». */
function lawOf(node: RichNode): string {
  const kind = attribute(node, 'kind')
  const known = Object.entries(words.law).find(([name]) => name === kind)
  const number = attribute(node, 'number')
  return [
    known?.[1] ?? words.law.other,
    number && `${words.number}\u00a0${number}`,
    on(words.of, attribute(node, 'on')),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function annexName(node: RichNode): string {
  const bytes = numberOf(node, 'size')
  return bytes === null ? attribute(node, 'name') : `${attribute(node, 'name')} (${size(bytes)})`
}
