import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { areasOf, type AdministrativeDivision, type AreaContent, type AssociationProfile } from '#domain'

const DATA = '@etalab/decoupage-administratif/data'

/**
 * The territories of an association. The package's files describe all of France: they are parsed and let
 * go rather than imported, which would keep 13 MB of them in memory for good.
 */
export async function loadAreas(profile: AssociationProfile): Promise<AreaContent[]> {
  if (profile.country !== 'FR') return []
  const [communes, arrondissements, epci, ept] = await Promise.all([
    read<AdministrativeDivision['communes']>('communes'),
    read<AdministrativeDivision['arrondissements']>('arrondissements'),
    read<AdministrativeDivision['authorities']>('epci'),
    read<AdministrativeDivision['authorities']>('ept'),
  ])
  return areasOf(profile, { communes, arrondissements, authorities: [...epci, ...ept] })
}

async function read<T>(name: string): Promise<T> {
  const file = createRequire(import.meta.url).resolve(`${DATA}/${name}.json`)
  return JSON.parse(await readFile(file, 'utf8')) as T
}
