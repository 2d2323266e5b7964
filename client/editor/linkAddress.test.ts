import { expect, test } from 'vitest'
import { linkAddress } from './linkAddress.ts'

test('an address is completed: a site, a mailbox, a number', () => {
  expect(linkAddress(' www.vanves.example/ess ')).toBe('https://www.vanves.example/ess')
  expect(linkAddress('mairie@vanves.example')).toBe('mailto:mairie@vanves.example')
  expect(linkAddress('01 41 33 92 00')).toBe('tel:0141339200')
  expect(linkAddress('/annuaire/elus')).toBe('/annuaire/elus')
})

test('what could run or leave for nowhere is no link', () => {
  for (const typed of [
    '',
    'javascript:alert(1)',
    'data:text/html,x',
    '//evil.example',
    'a b',
    'vbscript:x',
  ]) {
    expect(linkAddress(typed), typed).toBeNull()
  }
})
