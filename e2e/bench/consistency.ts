import {
  amd92,
  findings,
  makeDemo,
  parseName,
  PeopleIndex,
  projectDocument,
  readBlocks,
  readRecord,
  type Block,
} from '#domain'
import * as Y from 'yjs'
import { loadAreas } from '../../sync-server/profile/areas.ts'
import { communes } from './communes.ts'
import { median } from './percentile.ts'
import type { Figure, Measure } from './Row.ts'

const WORDS = 4000
const RUNS = 25
const TODAY = '2026-11-22'
const BAR_MS = 20

/** One look at long minutes against the directory of the demo, done while somebody writes. */
export const consistency: Measure = { group: 'minutes', name: 'consistency', run: async () => measure() }

async function measure(): Promise<Figure[]> {
  const demo = makeDemo({ profile: amd92, areas: await loadAreas(amd92), seed: 1989, today: TODAY })
  const open = (name: string): Y.Doc => {
    const doc = new Y.Doc()
    const update = demo.documents.get(name)
    if (update) Y.applyUpdate(doc, update)
    return doc
  }
  const names = [...demo.documents.keys()]
  const people = names
    .filter((name) => parseName(name)?.type === 'commune')
    .flatMap((name) => projectDocument(open(name), name, TODAY))
    .filter((row) => row.kind === 'person')
  const of = new Map((await communes()).map(({ code, name }) => [code, name]))
  const started = performance.now()
  const index = new PeopleIndex(people)
  const indexed = performance.now() - started

  const minutes = names.filter((name) => parseName(name)?.type === 'minutes')
  const text: Block[] = []
  for (const name of minutes) {
    if (wordsIn(text) >= WORDS) break
    for (const block of readBlocks(open(name).getXmlFragment('body')))
      text.push({ ...block, index: text.length })
  }
  const id = parseName(minutes[0])?.key ?? ''
  const meeting = readRecord(open(`meeting.${id}.1`), 'meeting', 'Meeting', id)
  if (!meeting || wordsIn(text) < WORDS) return [{ name: 'a look', value: null, unit: 'ms', bar: BAR_MS }]
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    findings({ blocks: text, meeting, kind: 'network', convened: [], people: index, communes: of })
    return performance.now() - start
  })
  return [
    { name: `${WORDS} words against ${people.length} people`, value: median(times), unit: 'ms', bar: BAR_MS },
    { name: 'the index, once', value: indexed, unit: 'ms' },
  ]
}

const wordsIn = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
