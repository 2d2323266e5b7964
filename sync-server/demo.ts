import { pino } from 'pino'
import { amd92, formatName, makeDemo, readRecord, type Demo, type Grant } from '#domain'
import { freezeText } from './approvals/freezeText.ts'
import { readConfig } from './config.ts'
import { loadAreas } from './profile/areas.ts'
import { createEngine, type Engine } from './Server.ts'

const SEED = 1989
const OWNER = 'demo'
/** Minutes of the demo are approved in the afternoon of the ninth day. */
const APPROVED_AFTER_MS = (9 * 24 + 13) * 3600 * 1000
/** Of every demo account, for what signs in without the page's doors. */
const DEMO_PASSWORD = 'demonstration'

/** Makes the data folder a demo: invented people over real territories, and a door for each role. */
async function load(engine: Engine, today: string): Promise<Demo> {
  const { storage, accounts, folding } = engine
  const demo = makeDemo({ profile: amd92, areas: await loadAreas(amd92), seed: SEED, today })
  storage.setSetting('profile', amd92.id)
  storage.setSetting('association.name', amd92.name)
  storage.setSetting('association.shortName', amd92.shortName)
  for (const [subject, metadata] of demo.metadata) storage.setMetadata(subject, metadata)
  const updates = [...demo.documents].map(([name, update]) => ({
    name,
    update,
    user: OWNER,
    history: [],
    newClients: [],
  }))
  storage.append(updates, Date.now())
  folding.foldAll()
  for (const { email, name, person, grants } of demo.accounts) {
    const created = accounts.createUser({ email, name, person, grants }, null)
    if (!created.ok) throw new Error(`${email}: ${created.code}`)
    const link = accounts.newLink(created.user.id, null)
    if (link.ok) await accounts.acceptInvitation(link.token, DEMO_PASSWORD)
  }
  freezeApproved(engine, demo)
  const doors = demo.accounts.map(({ email, name, what }) => ({
    email,
    name,
    role: what.fr.split(/ : |, /)[0] ?? '',
    what: what.fr,
  }))
  storage.setSetting('demo', JSON.stringify(doors))
  storage.setSetting('demo.password', DEMO_PASSWORD)
  return demo
}

/** Minutes that the demo tells as approved are so like any others: frozen, with who, when and fingerprint. */
function freezeApproved({ storage, accounts, frozen, readDocument }: Engine, demo: Demo): void {
  const approver = accounts.findByEmail(demo.accounts.find(({ grants }) => isStaffGrant(grants))?.email ?? '')
  if (!approver) return
  for (const [subject, metadata] of demo.metadata) {
    if (metadata.subject !== 'meeting' || metadata.minutes !== 'approved') continue
    const meeting = subject.split(':')[1] ?? ''
    const record = readDocument(formatName('meeting', meeting))
    const date = record && readRecord(record, 'meeting', 'Meeting', meeting)?.values.get('date')
    const at = Date.parse(String(date)) + APPROVED_AFTER_MS
    const by = { version: 1, by: approver.id, byName: approver.name, at }
    const text = freezeText({ document: formatName('minutes', meeting), meeting, ...by }, readDocument)
    frozen.put(text)
    storage.setMetadata(subject, { ...metadata, approval: text.approval })
  }
}

const isStaffGrant = (grants: readonly Grant[]): boolean => grants.some(({ role }) => role === 'staff')

const read = readConfig(process.env)
if (!read.ok) {
  process.stderr.write(`${read.sentence}\n`)
  process.exit(1)
}
const engine = await createEngine(read.config, pino({ level: 'warn' }))
await load(engine, new Date().toISOString().slice(0, 10))
await engine.close()
