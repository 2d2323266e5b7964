/** A stretch of the line that says who speaks; names stand out. */
export interface SpeakerRun {
  readonly text: string
  readonly name: boolean
}

type Attributes = Readonly<Record<string, unknown>>

/** The minutes are in French, whatever the language of the page around them. */
const WORDS = { and: ' et ', represents: ', représente ', reads: ', lit les mots de ', from: ', ' }

/**
 * Who speaks, as minutes say it: «Mme A, adjointe au maire, et M. B, adjoint au maire», «Mme X, chargée de
 * mission, représente Mme Y, adjointe au maire». @param attrs of an intervention; what is not text counts as absent
 */
export function speakerLine(attrs: Attributes): SpeakerRun[] {
  const others = Array.isArray(attrs['also']) ? attrs['also'].filter(isAttributes) : []
  const runs = personRuns(attrs)
  for (const [index, other] of others.entries()) {
    const comma = text(attrs['function']) === '' || index < others.length - 1 ? '' : ','
    runs.push(plain(index < others.length - 1 ? ', ' : comma + WORDS.and), ...personRuns(other))
  }
  const absent = attrs['represents']
  if (isAttributes(absent) && text(absent['name']) !== '') {
    runs.push(plain(absent['words'] === true ? WORDS.reads : WORDS.represents), ...personRuns(absent))
  }
  return runs
}

function personRuns(person: Attributes): SpeakerRun[] {
  const [role, organization] = [text(person['function']), text(person['organization'])]
  const name = [text(person['civility']), text(person['name'])].filter((part) => part !== '').join('\u00a0')
  const rest = [lowerFirst(role), organization].filter((part) => part !== '').map((part) => WORDS.from + part)
  return [{ text: name, name: true }, ...(rest.length > 0 ? [plain(rest.join(''))] : [])]
}

const plain = (words: string): SpeakerRun => ({ text: words, name: false })

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** A function in the middle of a sentence; a title in capitals stays as it is. */
const lowerFirst = (role: string): string =>
  /^\p{Lu}\p{Lu}/u.test(role) ? role : role.charAt(0).toLocaleLowerCase('fr') + role.slice(1)

const isAttributes = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
