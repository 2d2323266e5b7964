import { escapeHtml } from './escapeHtml.ts'

export interface LinkLetter {
  readonly name: string
  readonly url: string
  readonly association: string
}

interface Letter {
  readonly subject: string
  readonly greeting: string
  /** Paragraphs; a line feed breaks a line. */
  readonly before: readonly string[]
  readonly action: { readonly label: string; readonly url: string }
  readonly after: readonly string[]
  readonly signature: string
}

/** A letter with one link, as plain text and as simple HTML without images or tracking. */
export function letter({ subject, greeting, before, action, after, signature }: Letter) {
  const text = [greeting, ...before, action.url, ...after, signature].join('\n\n')
  const link = `<p><a href="${escapeHtml(action.url)}">${escapeHtml(action.label)}</a></p>`
  const body =
    [greeting, ...before].map(paragraph).join('') + link + [...after, signature].map(paragraph).join('')
  return {
    subject,
    text: `${text}\n`,
    html: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${escapeHtml(subject)}</title><body>${body}</body></html>`,
  }
}

const paragraph = (content: string): string => `<p>${escapeHtml(content).replaceAll('\n', '<br>')}</p>`
