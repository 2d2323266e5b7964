import {
  describeMandate,
  frenchDate,
  outOfScopeReasons,
  rneKinds,
  SENSITIVE_COLUMNS,
  unreadableReasons,
  type Change,
  type ImportPreview,
} from '#domain'

const NBSP = '\u00a0'
const FIELDS: Readonly<Record<string, string>> = {
  birthDate: 'date de naissance',
  occupation: 'profession',
  civility: 'civilité',
}
const SHOWN = 40

/** A preview as readable French text: what the command line prints before and after an import. */
export function describePreview(preview: ImportPreview): string {
  const { areas } = preview
  const left = preview.outOfScope.reduce((sum, group) => sum + group.count, 0)
  return [
    `${rneKinds[preview.kind].fr}${NBSP}: ${plural(preview.dataLines, 'ligne')} dans le fichier`,
    ...section('Nouveaux', preview.new, ({ name, homeName, changes }) => {
      const mandates = changes.filter(({ field }) => field === 'mandate')
      const held = mandates.map(({ to }) => describeMandate(to, areas)).join('; ')
      return `${name} (${homeName})${NBSP}: ${held}`
    }),
    ...section('Modifiés', preview.changed, ({ name, changes }) => {
      return `${name}${NBSP}: ${changes.map((change) => describeChange(change, areas)).join('; ')}`
    }),
    ...section('Terminés', preview.ended, ({ name, area, end, successor }) => {
      return `${name}${NBSP}: mandat à ${areas[area] ?? area} terminé le ${frenchDate(end)}, ${successor} succède`
    }),
    `Inchangés${NBSP}: ${preview.unchanged.length}`,
    `Hors périmètre${NBSP}: ${left}`,
    ...preview.outOfScope.map(
      ({ reason, count }) => `  - ${plural(count, 'ligne')}${NBSP}: ${outOfScopeReasons[reason].fr}`,
    ),
    ...section('Illisibles', preview.unreadable, ({ line, reason, detail }) => {
      return `ligne ${line}${NBSP}: ${unreadableReasons[reason].fr}${detail && ` («\u202f${detail}\u202f»)`}`
    }),
    ...(preview.dropped.length > 0
      ? [
          `Colonnes laissées de côté${NBSP}: ${preview.dropped.map((column) => SENSITIVE_COLUMNS[column].fr).join(', ')}`,
        ]
      : []),
  ].join('\n')
}

function section<T>(title: string, items: readonly T[], describe: (item: T) => string): string[] {
  const lines = items.slice(0, SHOWN).map((item) => `  - ${describe(item)}`)
  const more = items.length - lines.length
  return [`${title}${NBSP}: ${items.length}`, ...lines, ...(more > 0 ? [`  … et ${more} de plus`] : [])]
}

function describeChange({ field, from, to }: Change, areas: Readonly<Record<string, string>>): string {
  if (field === 'mandate') {
    const before = from === null ? '' : `${describeMandate(from, areas)} → `
    return before + describeMandate(to, areas)
  }
  const value = (said: typeof from) => (field === 'birthDate' ? frenchDate(String(said)) : String(said))
  return `${FIELDS[field] ?? field} ${from === null ? '' : `${value(from)} → `}${value(to)}`
}

export function plural(count: number, word: string): string {
  return `${count} ${word}${count > 1 ? 's' : ''}`
}
