import { meetingKinds, type Directory, type MeetingBody } from '#domain'

/** People who are convened together: everybody of a body on one day. */
export interface Group {
  readonly key: string
  readonly kind: 'mayors' | 'bureau' | 'network' | 'commission'
  readonly name: string
  readonly people: readonly string[]
}

/** The groups of the directory that have somebody in them. @param day `YYYY-MM-DD` */
export function groupsOn(
  directory: Pick<Directory, 'people' | 'organizations' | 'networks' | 'commissions'>,
  day: string,
): Group[] {
  const { assembly, bureau, network, commission } = meetingKinds
  const seated = (kind: 'network' | 'commission', body: MeetingBody & { readonly id: string }): Group => ({
    key: `${kind}:${body.id}`,
    kind,
    name: body.name,
    people: { network, commission }[kind].convened(directory, day, body),
  })
  return [
    { key: 'mayors', kind: 'mayors' as const, name: '', people: assembly.convened(directory, day, null) },
    { key: 'bureau', kind: 'bureau' as const, name: '', people: bureau.convened(directory, day, null) },
    ...directory.networks.map((row) => seated('network', row)),
    ...directory.commissions.map((row) => seated('commission', row)),
  ].filter(({ people }) => people.length > 0)
}
