import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { invitationMail } from './invitationMail.ts'
import { createMail } from './mail.ts'
import { resetMail } from './resetMail.ts'
import { smtpPeer } from './smtpPeer.ts'

const FROM = 'Tour de table <ne-pas-repondre@example.org>'
const MESSAGE = { subject: 'Élections', text: 'Bonjour', html: '<p>Bonjour</p>' }
const LETTER = {
  name: 'Anne <b>Garde</b>',
  url: 'https://espace.example.org/invitation/abc',
  association: 'A & B',
}

function dataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mail-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

describe('mail', () => {
  it('without a mail server waits as files, oldest first', async () => {
    const mail = createMail({ smtpUrl: null, dataDir: dataDir(), from: FROM })
    expect(await mail.list()).toEqual([])
    for (const subject of ['un', 'deux', 'trois']) {
      expect(await mail.send({ ...MESSAGE, subject, to: { name: 'Anne', address: 'a@example.org' } })).toBe(
        true,
      )
    }
    const messages = await mail.list()
    expect(messages.map(({ source }) => /^Subject: (.*)\r$/m.exec(source)?.[1])).toEqual([
      'un',
      'deux',
      'trois',
    ])
    expect(messages[0]?.source).toContain('To: Anne <a@example.org>')
  })

  it('goes out through the server that the operator names', async () => {
    const peer = await smtpPeer()
    const mail = createMail({ smtpUrl: peer.url, dataDir: dataDir(), from: FROM })
    expect(await mail.send({ ...MESSAGE, to: { name: 'Élodie', address: 'e@example.org' } })).toBe(true)
    expect(peer.received).toHaveLength(1)
    expect(peer.received[0]?.recipients).toEqual(['e@example.org'])
    expect(peer.received[0]?.source).toContain('Content-Type: text/plain; charset=utf-8')
    expect(await mail.list()).toEqual([])
  })

  it('answers false, and does not throw, when the server refuses or is not there', async () => {
    const peer = await smtpPeer()
    const errors: Error[] = []
    const onError = (error: Error) => void errors.push(error)
    const to = { name: 'A', address: 'refused@example.org' }
    const refused = createMail({ smtpUrl: peer.url, dataDir: dataDir(), from: FROM, onError })
    expect(await refused.send({ ...MESSAGE, to })).toBe(false)
    const absent = createMail({ smtpUrl: 'smtp://127.0.0.1:1', dataDir: dataDir(), from: FROM, onError })
    expect(await absent.send({ ...MESSAGE, to })).toBe(false)
    expect(errors).toHaveLength(2)
  })

  it('lets no name, address or subject add a header or a recipient', async () => {
    const peer = await smtpPeer()
    const mail = createMail({ smtpUrl: peer.url, dataDir: dataDir(), from: FROM })
    const evil = '\r\nBcc: victim@example.org\r\n\r\nbody'
    await mail.send({
      ...MESSAGE,
      subject: `x${evil}`,
      to: { name: `Anne${evil}`, address: 'a@example.org' },
    })
    await mail.send({ ...MESSAGE, to: { name: 'x', address: 'a@example.org, victim@example.org' } })
    await mail.send({ ...MESSAGE, to: { name: 'x', address: `a@example.org>${evil}` } })
    for (const { recipients, source } of peer.received) {
      expect(recipients).toHaveLength(1)
      expect(recipients).not.toContain('victim@example.org')
      expect(source.slice(0, source.indexOf('\r\n\r\n'))).not.toMatch(/^bcc:/im)
    }
    expect(peer.received.length).toBeGreaterThan(0)
  })
})

describe('the letters', () => {
  it('say what the link is for, in text and in HTML that a name cannot alter', () => {
    for (const template of [invitationMail, resetMail]) {
      const { subject, text, html } = template(LETTER)
      expect(subject.length).toBeGreaterThan(10)
      expect(text).toContain(LETTER.url)
      expect(html).toContain(`href="${LETTER.url}"`)
      expect(html).toContain('Anne &lt;b&gt;Garde&lt;/b&gt;')
      expect(html).not.toContain('<b>')
      expect(text).not.toMatch(/[^\u00A0]:$/m)
    }
  })
})
