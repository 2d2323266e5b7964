import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '#domain'

/** Someone convened to a meeting. */
export interface Invited {
  readonly meeting: string
  readonly person: string
}

/** 128 bits of the signature, 22 characters. */
const SIGNATURE_BYTES = 16

/**
 * Links by which one person answers for one meeting without an account: `<meeting>.<person>.<signature>`.
 * @param secret the installation's; a key of its own is made from it
 */
export function createAnswerLinks(secret: string, publicUrl: string) {
  const key = createHmac('sha256', secret).update('answer to a convocation').digest()
  const sign = ({ meeting, person }: Invited): Buffer =>
    createHmac('sha256', key).update(`${meeting}.${person}`).digest().subarray(0, SIGNATURE_BYTES)
  const tokenOf = (invited: Invited): string =>
    `${invited.meeting}.${invited.person}.${sign(invited).toString('base64url')}`
  return {
    urlOf: (invited: Invited): string => new URL(`/reponse/${tokenOf(invited)}`, publicUrl).href,
    /** Whom the link was made for, or null if it was not made here. */
    read(token: string): Invited | null {
      const [meeting = '', person = '', signature = '', ...rest] = token.split('.')
      if (rest.length > 0 || !isId(meeting) || !isId(person)) return null
      const given = Buffer.from(signature, 'base64url')
      const expected = sign({ meeting, person })
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
      return { meeting, person }
    },
  }
}
