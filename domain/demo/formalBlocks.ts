import type * as Y from 'yjs'
import type { DemoMeeting } from './DemoMeeting.ts'
import { block, paragraph } from './RichText.ts'

/** What a meeting of its kind adopts, signs or refers to, in the typed blocks of minutes. */
export function formalBlocks({ id, kind, network, date }: DemoMeeting, voters: number): Y.XmlElement[] {
  switch (kind) {
    case 'bureau':
      return [vote(`${id}-v`, 'Adoption du compte rendu de la réunion précédente.', voters, 0)]
    case 'assembly':
      return [
        vote(`${id}-v`, 'Adoption du montant de la cotisation pour l’année à venir.', voters, 0),
        feeTable(),
      ]
    case 'workingGroup':
      return [
        block(
          'convention',
          { id: `${id}-c`, parties: 'L’association et les communes volontaires', on: date },
          [paragraph('Mise en commun d’un lot de matériel, pour un an, renouvelable une fois.')],
        ),
      ]
    default:
      return network === 'ess' ? [socialEconomyLaw(`${id}-l`)] : []
  }
}

function vote(id: string, motion: string, votes: number, abstention: number): Y.XmlElement {
  return block('vote', { id, for: Math.max(votes, 0), against: 0, abstention }, [paragraph(motion)])
}

function socialEconomyLaw(id: string): Y.XmlElement {
  const law = { kind: 'law', number: '2014-856', article: '1', on: '2014-07-31' }
  return block('legalReference', { id, ...law }, [
    paragraph(
      'Définition de l’économie sociale et solidaire : but, gouvernance et gestion de ses structures.',
    ),
  ])
}

/** The fee of three communes by their number of inhabitants: 0,185 € each. */
function feeTable(): Y.XmlElement {
  const rows = [
    ['Population', 'Cotisation'],
    ['10 000 habitants', '1 850,00 €'],
    ['50 000 habitants', '9 250,00 €'],
    ['100 000 habitants', '18 500,00 €'],
  ]
  return block(
    'table',
    {},
    rows.map((cells, index) =>
      block(
        'tableRow',
        {},
        cells.map((text) =>
          block(index === 0 ? 'tableHeader' : 'tableCell', { colspan: 1, rowspan: 1 }, [paragraph(text)]),
        ),
      ),
    ),
  )
}
