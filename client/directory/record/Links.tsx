import {
  areaName,
  displayName,
  familyOf,
  functionLabel,
  Membership,
  type Directory,
  type DirectoryRow,
  type RowSeat,
} from '#domain'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import css from '../directory.module.css'
import { FAMILY_SLUGS } from '../family.ts'
import { choiceLabel, useLocale, type Locale } from '../labels.ts'
import { showDate } from './fieldValue.ts'

interface Props {
  readonly row: DirectoryRow
  readonly directory: Directory
}

interface Neighbour {
  readonly key: string
  readonly row: DirectoryRow
  readonly note: string
}

const SHOWN = 60

/** What a record is tied to: territories above and below, people, bodies and seats, both ways. */
export function Links({ row, directory }: Props): ReactElement {
  const { t } = useTranslation('directory')
  const locale = useLocale()
  const groups = neighbours(row, directory, locale).filter(({ list }) => list.length > 0)
  return (
    <>
      {groups.map(({ title, list }) => (
        <section key={title} className={css['links']}>
          <h3>
            {t(`links.${title}`)} <span className={css['count']}>{list.length}</span>
          </h3>
          <ul>
            {list.slice(0, SHOWN).map(({ key, row, note }) => (
              <li key={key}>
                <RowLink row={row} /> {note && <small>{note}</small>}
              </li>
            ))}
          </ul>
          {list.length > SHOWN && (
            <p className={css['hint']}>{t('links.more', { count: list.length - SHOWN })}</p>
          )}
        </section>
      ))}
    </>
  )
}

function RowLink({ row }: { readonly row: DirectoryRow }): ReactElement {
  const family = familyOf(row)
  if (!family) {
    return (
      <Link to="/reseaux/$slug" params={{ slug: row.id }}>
        {displayName(row)}
      </Link>
    )
  }
  return (
    <Link to="/annuaire/$family" params={{ family: FAMILY_SLUGS[family] }} search={{ fiche: row.id }}>
      {displayName(row)}
    </Link>
  )
}

type Group = { readonly title: string; readonly list: readonly Neighbour[] }

function neighbours(row: DirectoryRow, directory: Directory, locale: Locale): Group[] {
  switch (row.kind) {
    case 'person':
      return [{ title: 'seats', list: seatsOf(row.id, directory, locale) }]
    case 'area':
      return [
        { title: 'parents', list: byIds(row.parents, directory) },
        {
          title: 'children',
          list: directory.areas.filter(({ parents }) => parents.includes(row.id)).map(plain),
        },
        {
          title: 'people',
          list: directory.people.flatMap((person) => {
            const held = person.mandates.find((mandate) => mandate.area === row.id)
            return held
              ? [{ key: person.id, row: person, note: functionLabel(held, person.civility, locale) }]
              : []
          }),
        },
        {
          title: 'bodies',
          list: [...directory.organizations, ...directory.commissions]
            .filter(({ area }) => area === row.id)
            .map(plain),
        },
      ]
    default:
      return [
        ...(row.kind === 'network'
          ? []
          : [{ title: 'parents', list: byIds([row.area, row.parent], directory) }]),
        { title: 'members', list: membersOf(row.seats, directory, locale) },
      ]
  }
}

const plain = (row: DirectoryRow): Neighbour => ({ key: row.id, row, note: '' })

function byIds(ids: readonly (string | undefined)[], directory: Directory): Neighbour[] {
  return ids.flatMap((id) => {
    const row = id === undefined ? undefined : directory.byId.get(id)
    return row ? [plain(row)] : []
  })
}

function seatsOf(person: string, directory: Directory, locale: Locale): Neighbour[] {
  const bodies = [...directory.organizations, ...directory.commissions, ...directory.networks]
  return bodies.flatMap((row) =>
    row.seats
      .filter((seat) => seat.person === person)
      .map((seat) => ({ key: seat.id, row, note: seatNote(seat, locale) })),
  )
}

function membersOf(seats: readonly RowSeat[], directory: Directory, locale: Locale): Neighbour[] {
  return seats.flatMap((seat) => {
    const row = directory.byId.get(seat.person)
    if (row?.kind !== 'person') return []
    return [{ key: seat.id, row, note: [areaName(directory, row.home), seatNote(seat, locale)].join(', ') }]
  })
}

function seatNote({ role, end }: RowSeat, locale: Locale): string {
  const label = choiceLabel(Membership.fields.role.choices, role, locale)
  return end ? `${label}, ${locale === 'fr' ? 'jusqu’au' : 'until'} ${showDate(end, locale)}` : label
}
