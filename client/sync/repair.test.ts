import { readRecord } from '#domain'
import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'
import { UNSENT } from './keys.ts'
import { nameOf, present, rename, VANVES } from './testing/edit.ts'
import { settle } from './testing/ManualClock.ts'
import { world } from './testing/world.ts'

/** A server that refuses the name «Interdit» in a field. */
function strict(field: string | null): ReturnType<typeof world> {
  const made = world()
  made.server.judge = (_name, after) => {
    const name = readRecord(after, 'commune', 'Person', 'p1')?.values.get('familyName')
    if (name !== 'Interdit') return null
    return { code: 'invalid', ...(field !== null && { field }) }
  }
  return made
}

const setGivenName = (doc: Y.Doc, value: string): void => {
  const person = doc.getMap('Person').get('p1')
  if (person instanceof Y.Map) person.set('givenName', value)
}

describe('a refused edit', () => {
  it('is undone where one field is at fault, and everything else is sent', async () => {
    const { server, device } = strict('Person/p1/familyName')
    const { workspace } = await device().open('marie')
    const document = present(await workspace.open(VANVES))
    rename(document, 'p1', 'Interdit')
    setGivenName(document.doc, 'Anne')
    await settle()
    expect(nameOf(document, 'p1')).toBe('Durand')
    const stored = readRecord(server.document(VANVES), 'commune', 'Person', 'p1')
    expect(stored?.values.get('givenName')).toBe('Anne')
    expect(stored?.values.get('familyName')).toBe('Durand')
    expect(document.refusal()).toBeNull()
    expect(workspace.state().kind).toBe('saved')
    rename(document, 'p1', 'Dupont')
    await settle()
    expect(nameOf({ doc: server.document(VANVES) }, 'p1')).toBe('Dupont')
  })

  it('made offline is repaired on return, without the document on screen', async () => {
    const { server, device } = strict('Person/p1/familyName')
    const phone = device()
    const first = await phone.open('marie')
    await phone.setOnline(false)
    const document = present(await first.workspace.open(VANVES))
    rename(document, 'p1', 'Interdit')
    setGivenName(document.doc, 'Anne')
    await settle()
    first.crash()
    phone.online = true
    const second = await phone.open('marie')
    expect(second.workspace.state().kind).toBe('saved')
    const stored = readRecord(server.document(VANVES), 'commune', 'Person', 'p1')
    expect(stored?.values.get('givenName')).toBe('Anne')
    const again = present(await second.workspace.open(VANVES))
    expect(nameOf(again, 'p1')).toBe('Durand')
  })

  it('with nothing to restore is set aside, and the copy taken anew', async () => {
    const { server, device } = strict(null)
    const phone = device()
    const { workspace } = await phone.open('marie')
    const document = present(await workspace.open(VANVES))
    rename(document, 'p1', 'Interdit')
    await settle()
    expect(document.gone()).toBe(true)
    expect(workspace.state()).toEqual({ kind: 'refused', name: VANVES, reason: { code: 'invalid' } })
    const [item] = await workspace.aside()
    expect(item).toMatchObject({ document: VANVES, reason: 'invalid', user: 'marie' })
    expect(item?.text).toBe('Personne Interdit — Nom : Interdit')
    const fresh = present(await workspace.open(VANVES))
    expect(nameOf(fresh, 'p1')).toBe('Durand')
    expect(await phone.keep.keys(UNSENT)).toEqual([])
    rename(fresh, 'p1', 'Dupont')
    await settle()
    expect(nameOf({ doc: server.document(VANVES) }, 'p1')).toBe('Dupont')
    await workspace.clearAside()
    expect(await workspace.aside()).toEqual([])
    expect(workspace.state().kind).toBe('saved')
  })

  it('for want of the right leaves the document readable, and the text aside', async () => {
    const { server, device } = world()
    const phone = device()
    const { workspace } = await phone.open('marie')
    await phone.setOnline(false)
    rename(present(await workspace.open(VANVES)), 'p1', 'Dupont')
    await settle()
    server.grant('marie', VANVES, 'read')
    await phone.setOnline(true)
    const fresh = present(await workspace.open(VANVES))
    expect(nameOf(fresh, 'p1')).toBe('Durand')
    expect(fresh.access()).toBe('read')
    expect((await workspace.aside()).map(({ reason }) => reason)).toEqual(['forbidden'])
  })

  it('for lack of what came before is sent again with it', async () => {
    const { server, clock, device } = world()
    const { workspace } = await device().open('marie')
    const document = present(await workspace.open(VANVES))
    const submit = server.submit.bind(server)
    let lose = true
    server.submit = (user, name, update) => {
      if (!lose) return submit(user, name, update)
      lose = false
      return { name, ok: false, code: 'storage' }
    }
    rename(document, 'p1', 'Dupont')
    rename(document, 'p1', 'Dupond')
    await settle()
    await clock.advance(3000)
    expect(nameOf({ doc: server.document(VANVES) }, 'p1')).toBe('Dupond')
    expect(workspace.state().kind).toBe('saved')
  })
})
