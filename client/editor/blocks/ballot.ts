import { voteResult, type VoteCounts } from '#domain'
import { formatNumber } from '../../i18n/formatNumber.ts'
import type { BlockHost } from './BlockHost.ts'
import type { BlockPart } from './blockView.ts'
import { element } from './element.ts'
import { field } from './field.ts'

const WAYS = ['for', 'against', 'abstention'] as const
const MOST = 100_000

/** The three counts of a vote with their bars, and what follows from them. */
export function ballot(host: BlockHost): BlockPart {
  const lines = WAYS.map((way) => countLine(host, way))
  const total = element('p', 'total')
  const outcome = element('output', 'outcome')
  let counts: VoteCounts = { for: null, against: null, abstention: null }

  const paint = (): void => {
    const quorum = host.context.surroundings().quorum
    const result = voteResult(counts, quorum)
    for (const { way, bar } of lines) {
      bar.style.setProperty('--share', String((counts[way] ?? 0) / Math.max(1, result.voters)))
    }
    outcome.dataset['outcome'] = result.outcome ?? ''
    const decided = result.outcome === 'adopted' && result.unanimous ? 'unanimous' : result.outcome
    outcome.textContent = decided ? host.say(`outcome.${decided}`) : ''
    const said = [
      host.say('ballot.total', { count: result.voters, voters: formatNumber(result.voters, 'fr') }),
    ]
    if (quorum)
      said.push(
        host.say(quorum.reached ? 'ballot.quorum' : 'ballot.noQuorum', {
          needed: quorum.needed,
          present: quorum.present,
        }),
      )
    if (result.tooMany) said.push(host.say('ballot.tooMany'))
    total.textContent = said.join(' ')
  }
  const dom = element('div', 'ballot', outcome, ...lines.map((made) => made.dom), total)
  return {
    dom,
    destroy: host.context.subscribe(paint),
    show(attrs) {
      counts = {
        for: number(attrs['for']),
        against: number(attrs['against']),
        abstention: number(attrs['abstention']),
      }
      for (const { way, show } of lines) show(counts[way]?.toString() ?? '')
      paint()
    },
  }
}

const number = (value: unknown): number | null => (typeof value === 'number' ? value : null)

function countLine(host: BlockHost, way: (typeof WAYS)[number]) {
  const input = element('input', 'count')
  input.inputMode = 'numeric'
  input.autocomplete = 'off'
  input.placeholder = '0'
  const made = field(host, {
    label: host.say(`ballot.${way}`),
    input,
    commit(typed) {
      const digits = typed.replaceAll(/[\s\u202f]/g, '')
      const count = digits === '' ? null : Number(digits)
      const right = count === null || (/^\d+$/.test(digits) && count <= MOST)
      if (right) host.set({ [way]: count })
      else made.complain(host.say('ballot.wrongCount'))
      return right
    },
  })
  const bar = element('span', 'bar')
  bar.dataset['way'] = way
  bar.setAttribute('aria-hidden', 'true')
  return { way, bar, show: made.show, dom: element('div', 'count-line', made.dom, bar) }
}
