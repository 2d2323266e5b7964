import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createSqliteStorage, openDatabase } from '../storage/sqlite.ts'
import { temporaryFolder } from '../testing/temporaryFolder.ts'
import { createMail, type Mail } from './mail.ts'
import { createMailQueue, type QueuedMail } from './MailQueue.ts'
import { smtpPeer } from './smtpPeer.ts'

const DAY = 86_400_000
const FROM = 'Tour de table <ne-pas-repondre@example.org>'

function letter(person: string, more: Partial<QueuedMail> = {}): QueuedMail {
  return {
    key: `m1:${person}:convocation`,
    topic: 'meeting:m1',
    person,
    purpose: 'convocation',
    name: person,
    address: `${person}@example.org`,
    subject: 'Convocation',
    text: 'Bonjour',
    html: '<p>Bonjour</p>',
    calendar: null,
    until: 30 * DAY,
    ...more,
  }
}

/** A data folder whose queue can be stopped, or cut off as by a power cut, and opened again. */
function folder() {
  const dataDir = temporaryFolder()
  const clock = { at: 1_000_000 }
  return {
    dataDir,
    clock,
    open(mail: Pick<Mail, 'deliver'>, log = 'log-1') {
      const database = openDatabase(join(dataDir, 'tour-de-table.sqlite'), 'OFF')
      createSqliteStorage(database)
      const queue = createMailQueue({ database, mail, now: () => clock.at, domain: 'example.org', log })
      let open = true
      const close = async (): Promise<void> => {
        if (!open) return
        open = false
        await queue.stop()
        database.close()
      }
      onTestFinished(close)
      const flush = async (): Promise<void> => {
        queue.wake()
        await queue.rest()
      }
      return { queue, database, flush, close }
    },
    smtp: (url: string) => createMail({ smtpUrl: url, dataDir, from: FROM }),
  }
}

describe('letters that wait', () => {
  it('leave once each, whatever is queued again and however often the server is restarted', async () => {
    const peer = await smtpPeer()
    const place = folder()
    const first = place.open(place.smtp(peer.url))
    first.queue.add([letter('anne'), letter('luc')])
    first.queue.add([letter('anne')])
    await first.flush()
    await first.close()
    const second = place.open(place.smtp(peer.url))
    second.queue.add([letter('luc')])
    await second.flush()
    expect(peer.received.flatMap(({ recipients }) => recipients)).toEqual([
      'anne@example.org',
      'luc@example.org',
    ])
    expect(second.queue.of('meeting:m1').map(({ state }) => state)).toEqual(['sent', 'sent'])
  })

  it('that were queued before a restart leave after it', async () => {
    const peer = await smtpPeer()
    const place = folder()
    const first = place.open({ deliver: () => Promise.reject(new Error('not reached')) })
    first.queue.add([letter('anne')])
    await first.close()
    const second = place.open(place.smtp(peer.url))
    await second.flush()
    expect(peer.received).toHaveLength(1)
  })

  it('wait while there is no mail server, and leave when it is back', async () => {
    const place = folder()
    const gone = place.open(place.smtp('smtp://127.0.0.1:1'))
    gone.queue.add([letter('anne')])
    await gone.flush()
    expect(gone.queue.of('meeting:m1')).toMatchObject([{ state: 'queued', problem: 'unreachable' }])
    await gone.close()

    const peer = await smtpPeer()
    const back = place.open(place.smtp(peer.url))
    await back.flush()
    expect(peer.received).toHaveLength(0)
    place.clock.at += 10_000
    await back.flush()
    expect(peer.received).toHaveLength(1)
    expect(back.queue.of('meeting:m1')).toMatchObject([{ state: 'sent', problem: null }])
  })

  it('come back when the server is busy, and fail at once when it refuses the address', async () => {
    const peer = await smtpPeer()
    const place = folder()
    const { queue, flush } = place.open(place.smtp(peer.url))
    queue.add([letter('busy'), letter('refused')])
    await flush()
    expect(queue.of('meeting:m1')).toMatchObject([
      { state: 'queued', problem: 'postponed' },
      { state: 'failed', problem: 'refused' },
    ])
    place.clock.at += 10_000
    await flush()
    expect(queue.of('meeting:m1')).toMatchObject([{ state: 'sent' }, { state: 'failed' }])
    expect(peer.received).toHaveLength(1)
  })

  it('are given up once they make no sense any more', async () => {
    const place = folder()
    const { queue, flush } = place.open(place.smtp('smtp://127.0.0.1:1'))
    queue.add([letter('anne', { until: place.clock.at + 5_000 })])
    await flush()
    expect(queue.of('meeting:m1')).toMatchObject([{ state: 'failed', problem: 'unreachable' }])
  })

  it('cut off while being handed over are not sent again by themselves', async () => {
    const place = folder()
    const cut = place.open({ deliver: () => new Promise(() => undefined) })
    cut.queue.add([letter('anne')])
    cut.queue.wake()
    const peer = await smtpPeer()
    const after = place.open(place.smtp(peer.url))
    await after.flush()
    expect(peer.received).toEqual([])
    expect(after.queue.of('meeting:m1')).toMatchObject([{ state: 'failed', problem: 'interrupted' }])
  }, 10_000)

  it('of a restored store are not sent again either', async () => {
    const peer = await smtpPeer()
    const place = folder()
    const before = place.open({ deliver: () => Promise.reject(new Error('not reached')) })
    before.queue.add([letter('anne')])
    await before.close()
    const restored = place.open(place.smtp(peer.url), 'log-2')
    await restored.flush()
    expect(peer.received).toEqual([])
    expect(restored.queue.of('meeting:m1')).toMatchObject([{ state: 'failed', problem: 'interrupted' }])
  })

  it('carry their calendar file', async () => {
    const peer = await smtpPeer()
    const place = folder()
    const { queue, flush } = place.open(place.smtp(peer.url))
    queue.add([letter('anne', { calendar: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' })])
    await flush()
    expect(peer.received[0]?.source).toMatch(/text\/calendar; charset=utf-8; method=PUBLISH/)
    expect(peer.received[0]?.source).toContain('reunion.ics')
  })
})
