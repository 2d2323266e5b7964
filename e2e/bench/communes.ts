import { amd92 } from '#domain'
import { loadAreas } from '../../sync-server/profile/areas.ts'

/** Code and name of the communes of the demo. */
export async function communes(): Promise<{ code: string; name: string }[]> {
  const areas = await loadAreas(amd92)
  return areas
    .filter(({ values }) => values['classification'] === 'commune')
    .map(({ id, values }) => ({ code: id, name: String(values['name']) }))
}
