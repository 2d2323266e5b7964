import { amd92 } from '../profile/amd92.ts'
import { areasOf, type AdministrativeDivision, type AreaContent } from '../profile/areas.ts'

/** The 44 territories of the Hauts-de-Seine, for tests that need the demo at true scale. */
export async function hautsDeSeine(): Promise<AreaContent[]> {
  const [communes, arrondissements, epci, ept] = await Promise.all(
    ['communes', 'arrondissements', 'epci', 'ept'].map(load),
  )
  return areasOf(amd92, {
    communes: communes as AdministrativeDivision['communes'],
    arrondissements: arrondissements as AdministrativeDivision['arrondissements'],
    authorities: [
      ...(epci as AdministrativeDivision['authorities']),
      ...(ept as AdministrativeDivision['authorities']),
    ],
  })
}

async function load(name: string): Promise<unknown> {
  const specifier = `@etalab/decoupage-administratif/data/${name}.json`
  const module: { default: unknown } = await import(specifier, { with: { type: 'json' } })
  return module.default
}
