import { Refusal } from './refusal.ts'
import type { Scan } from './scan.ts'

/**
 * A Yjs client id belongs to the first person who wrote with it. Otherwise a forged clock would make a
 * colleague's next edit «nothing new»: acknowledged, and lost.
 * @param owners whom each client id belongs to
 * @param clockOf the next clock of a client: sending again what is known is allowed to anyone
 * @param recovering while clients send what a restored backup lacks, each may bring edits of others: no id is
 *   claimed, none refused
 * @returns the ids that become this person's
 * @throws Refusal `foreign-client`
 */
export function claimClients(
  { ranges }: Scan,
  user: string,
  owners: ReadonlyMap<number, string>,
  clockOf: (client: number) => number,
  recovering: () => boolean,
): number[] {
  const claimed: number[] = []
  for (const { client, to } of ranges) {
    if (to <= clockOf(client)) continue
    const owner = owners.get(client)
    if (owner === user || recovering()) continue
    if (owner !== undefined) throw new Refusal('foreign-client')
    claimed.push(client)
  }
  return claimed
}
