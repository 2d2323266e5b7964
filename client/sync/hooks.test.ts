// @vitest-environment happy-dom
import { act, createElement, useEffect, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useCatalogue, useDocument, useRecord, useRecords, useSyncState, WorkspaceProvider } from './hooks.ts'
import { addPerson, rename, VANVES, present } from './testing/edit.ts'
import { settle } from './testing/ManualClock.ts'
import { world } from './testing/world.ts'
import type { OpenDocument, Workspace } from './workspace.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

const mounted: (() => void)[] = []

async function show(workspace: Workspace, node: ReactNode): Promise<HTMLElement> {
  const place = document.createElement('div')
  const root = createRoot(place)
  mounted.push(() => root.unmount())
  await act(async () => {
    // oxlint-disable-next-line react/no-children-prop -- what the provider requires
    root.render(createElement(WorkspaceProvider, { workspace, children: node }))
    await settle()
  })
  return place
}

afterEach(() => {
  act(() => mounted.splice(0).forEach((unmount) => unmount()))
})

interface Shown {
  readonly document: OpenDocument
  readonly onRender?: () => void
}

function Name({ document, onRender }: Shown): ReactNode {
  const record = useRecord(document, 'Person', 'p1')
  useEffect(() => onRender?.())
  return String(record?.values.get('familyName') ?? '—')
}

function Names({ document }: Shown): ReactNode {
  return useRecords(document, 'Person')
    .map(({ values }) => values.get('familyName'))
    .join(', ')
}

function Page({ name }: { readonly name: string }): ReactNode {
  const { status, document, access } = useDocument(name)
  return [status, access, document && createElement(Names, { key: 'names', document })]
}

function State(): ReactNode {
  return `${useSyncState().kind} ${useCatalogue().documents.length}`
}

describe('hooks', () => {
  it('show a record and follow it, and only it', async () => {
    const { device } = world()
    const { workspace } = await device().open('marie')
    const document = present(await workspace.open(VANVES))
    let renders = 0
    const place = await show(workspace, createElement(Name, { document, onRender: () => void renders++ }))
    expect(place.textContent).toBe('Durand')
    await act(async () => rename(document, 'p1', 'Dupont'))
    expect(place.textContent).toBe('Dupont')
    const before = renders
    await act(async () => addPerson(document.doc, 'p9', 'Autre'))
    expect(renders).toBe(before)
  })

  it('show every record, and follow what comes, changes, and what a colleague writes', async () => {
    const { device } = world()
    const marie = await device().open('marie')
    const paul = await device().open('paul')
    const document = present(await marie.workspace.open(VANVES))
    const place = await show(marie.workspace, createElement(Names, { document }))
    await act(async () => addPerson(document.doc, 'p9', 'Autre'))
    expect(place.textContent).toBe('Durand, Autre')
    const theirs = present(await paul.workspace.open(VANVES))
    await act(async () => {
      rename(theirs, 'p1', 'Dupont')
      await settle()
    })
    expect(place.textContent).toBe('Dupont, Autre')
  })

  it('open a document, and say when it is absent, comes, and goes', async () => {
    const { server, device } = world()
    const { workspace } = await device().open('marie')
    server.grant('marie', 'commune.92012.1', 'none')
    const place = await show(workspace, createElement(Page, { name: VANVES }))
    expect(place.textContent).toBe('readywriteDurand')
    await act(async () => {
      server.grant('marie', VANVES, 'none')
      await settle()
    })
    expect(place.textContent).toBe('absentnone')
    await act(async () => {
      server.grant('marie', VANVES, 'read')
      await settle()
    })
    expect(place.textContent).toBe('readyreadDurand')
  })

  it('say the state in the same words until it changes', async () => {
    const { device } = world()
    const phone = device()
    const { workspace } = await phone.open('marie')
    const place = await show(workspace, createElement(State))
    expect(place.textContent).toBe('saved 2')
    await act(() => phone.setOnline(false))
    expect(place.textContent).toBe('offline 2')
    expect(workspace.state()).toBe(workspace.state())
  })
})
