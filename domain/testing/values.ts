import { readValue, type Field, type Fields, type Json } from '../schema/field.ts'
import type { Random } from './prng.ts'

const WORDS = ['Vanves', 'Sèvres', 'Ève', 'voirie', 'petite enfance', '🏛', 'l’école', 'Châtenay-Malabry']
const DATES = ['2020-07-06', '2021-03-17', '2024-02-29', '2026-03-22']
const CODES = [
  '92075',
  '92072',
  '217500016',
  'culture',
  'k3FqZ_-9aB',
  'https://visio.example/salle',
  'a0'.repeat(32),
]

/** A value that the field accepts. @throws Error where the candidates do not serve: add one */
export function randomValue(random: Random, field: Field): Json {
  for (let tries = 0; tries < 100; tries++) {
    const value = candidate(random, field)
    if (readValue(field, value).problem === null) return value
  }
  throw new Error(`no candidate is a ${field.kind} of ${JSON.stringify(field.rules)}`)
}

/** An entry with what is required and some of the rest. */
export function randomEntry(random: Random, fields: Fields): Record<string, Json> {
  const entry: Record<string, Json> = {}
  for (const [name, field] of Object.entries(fields)) {
    if (field.required || random.chance(0.4)) entry[name] = randomValue(random, field)
  }
  return entry
}

function candidate(random: Random, field: Field): Json {
  switch (field.kind) {
    case 'text':
      return 'pattern' in field.rules ? random.pick(CODES) : `${random.pick(WORDS)} ${random.int(1000)}`
    case 'choice':
      return random.pick(Object.keys(field.choices ?? {}))
    case 'date':
      return random.pick(DATES)
    case 'time':
      return random.pick(['09:00', '10:30', '23:59'])
    case 'integer':
      return random.int(random.chance(0.5) ? 4 : 300)
    case 'flag':
      return random.chance(0.5)
    case 'reference':
      return random.pick(CODES)
    case 'list':
      return Array.from({ length: random.int(3) }, () => random.pick(CODES))
    case 'entries':
      return randomEntry(random, field.shape?.fields ?? {})
  }
}
