import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '#domain'

/** Someone convened to a meeting. */
export interface Invited {
  readonly meeting: string
  readonly person: string
}

/** 128 bits of the signature, 22 characters. */
const SIGNATURE_BYTES = 16
const PATH = '/reponse/'
const LINKS = /\/reponse\/[\w.-]+/g
/** In the place of a signed token; opens nothing. */
const NOBODY = 'exemple'

/** A letter as others than its reader may see it: who holds the link answers in their name. */
export const withoutLinks = (text: string): string => text.replaceAll(LINKS, PATH + NOBODY)

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
    urlOf: (invited: Invited): string => new URL(PATH + tokenOf(invited), publicUrl).href,
    /** Stands in a letter that is only looked at. */
    exampleUrl: new URL(PATH + NOBODY, publicUrl).href,
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
