import type { DocumentTypeName } from '../documents/table.ts'
import type { Json } from '../schema/field.ts'

/** A document as an earlier version of the application stored it, and what it must still be read as. */
export interface OldUpdate {
  readonly type: DocumentTypeName
  /** `SCHEMA_VERSION` of the application that wrote it. */
  readonly version: number
  /** V1 update, base64. */
  readonly update: string
  /** Values and entries by their keys, archived entries included, of each record. */
  readonly records: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Json>>>>>>
  readonly texts: Readonly<Record<string, string>>
}

/**
 * Never changed, only added to: what is stored in real installations. A change of schema adds a document of
 * the version before it, one that holds what the migration is about.
 */
export const oldUpdates: readonly OldUpdate[] = [
  {
    type: 'actions',
    version: 1,
    update:
      'AQVcACcBBkFjdGlvbgJhMQEoAFwABXRpdGxlAXcQRW52b3llciBsYSBsaXN0ZSgAXAAFb3duZXIBdwJwMSgAXAADZHVlAXcKMjAyMS0wNC0wMSgAXAAFc3RhdGUBdwRvcGVuAA==',
    records: { Action: { a1: { title: 'Envoyer la liste', owner: 'p1', due: '2021-04-01', state: 'open' } } },
    texts: {},
  },
  {
    type: 'article',
    version: 1,
    update:
      'AQhcACcBB0FydGljbGUDYXIxASgAXAAFdGl0bGUBdxNSw6l1bmlvbiBkdSByw6lzZWF1KABcAARraW5kAXcFZXZlbnQoAFwABGRhdGUBdwoyMDIxLTAzLTE3KABcAAZzb3VyY2UBdwdFeGVtcGxlBwEEYm9keQMJcGFyYWdyYXBoBwBcBQYEAFwGFVVuZSBhbm7DqWUgZGUgdHJhdmFpbAA=',
    records: {
      Article: { ar1: { title: 'Réunion du réseau', kind: 'event', date: '2021-03-17', source: 'Exemple' } },
    },
    texts: { body: '<paragraph>Une année de travail</paragraph>' },
  },
  {
    type: 'bodies',
    version: 1,
    update:
      'AR1cACcBBEFyZWECOTIBKABcAARuYW1lAXcOSGF1dHMtZGUtU2VpbmUoAFwADmNsYXNzaWZpY2F0aW9uAXcKZGVwYXJ0bWVudCgAXAAEY29kZQF3AjkyJwEMT3JnYW5pemF0aW9uBW9yZy0yASgAXAQEbmFtZQF3GENvbW1pc3Npb24gZGUgbGEgY3VsdHVyZSgAXAQHYWNyb255bQF3AkNDKABcBA5jbGFzc2lmaWNhdGlvbgF3CmNvbW1pc3Npb24oAFwEBWxldmVsAXcMZGVwYXJ0bWVudGFsKABcBAV0aGVtZQF3B0N1bHR1cmUoAFwECGFjdGl2aXR5AXcHZG9ybWFudCgAXAQEYXJlYQF3AjkyKABcBAZwYXJlbnQBdwVvcmctMSgAXAQHdGVybUVuZAF3CjIwMjYtMDMtMjIoAFwECmNvbnRhY3QuYzEBdgMEdHlwZXcHYWRkcmVzcwV2YWx1ZXcTMSBwbGFjZSBk4oCZRXhlbXBsZQdjb250ZXh0dwxwcm9mZXNzaW9uYWwnAQRQb3N0A3BvMQEoAFwPBWxhYmVsAXcYUmVwcsOpc2VudGFudCBkZXMgbWFpcmVzKABcDwxvcmdhbml6YXRpb24BdwVvcmctMigAXA8EYXJlYQF3AjkyKABcDwVzZWF0cwF9AicBCk1lbWJlcnNoaXACbTEBKABcFAZwZXJzb24BdwJwMSgAXBQMb3JnYW5pemF0aW9uAXcFb3JnLTIoAFwUBHJvbGUBdwpzdWJzdGl0dXRlKABcFAxzdWJzdGl0dXRlT2YBdwJtMigAXBQFc3RhcnQBdwoyMDIwLTA3LTA2KABcFANlbmQBdwoyMDI2LTAzLTIyKABcFAdjb25zZW50AXcFZ2l2ZW4oAFwUDXNoYXJlZENvbnRhY3QBdxJjdWx0dXJlQGV4ZW1wbGUuZnIA',
    records: {
      Area: { '92': { name: 'Hauts-de-Seine', classification: 'department', code: '92' } },
      Organization: {
        'org-2': {
          name: 'Commission de la culture',
          acronym: 'CC',
          classification: 'commission',
          level: 'departmental',
          theme: 'Culture',
          activity: 'dormant',
          area: '92',
          parent: 'org-1',
          termEnd: '2026-03-22',
          'contact.c1': { type: 'address', value: '1 place d’Exemple', context: 'professional' },
        },
      },
      Post: { po1: { label: 'Représentant des maires', organization: 'org-2', area: '92', seats: 2 } },
      Membership: {
        m1: {
          person: 'p1',
          organization: 'org-2',
          role: 'substitute',
          substituteOf: 'm2',
          start: '2020-07-06',
          end: '2026-03-22',
          consent: 'given',
          sharedContact: 'culture@exemple.fr',
        },
      },
    },
    texts: {},
  },
  {
    type: 'commune',
    version: 1,
    update:
      'ARxcACcBBEFyZWEFOTIwNzUBKABcAARuYW1lAXcGVmFudmVzKABcAA5jbGFzc2lmaWNhdGlvbgF3B2NvbW11bmUoAFwABGNvZGUBdwU5MjA3NSgAXAAFc2lyZW4BdwkyMTkyMDA3NTUoAFwAC3Bvc3RhbENvZGVzAXUBdwU5MjE3MCgAXAAKcG9wdWxhdGlvbgF9ga8DKABcAAdwYXJlbnRzAXUCdwhlcHQtZ3Bzb3cCOTIoAFwAC2NvdW5jaWxTaXplAX0nJwEGUGVyc29uAnAxASgAXAkGZmFtaWx5AXcIb2ZmaWNpYWwoAFwJCGNpdmlsaXR5AXcDbXJzKABcCQpmYW1pbHlOYW1lAXcHRXhlbXBsZSgAXAkJZ2l2ZW5OYW1lAXcEw4h2ZSgAXAkJdXN1YWxOYW1lAXcHTW9kw6hsZSgAXAkJY2hlY2tlZE9uAXcKMjAyMS0wMy0xNygAXAkMbWFuZGF0ZS5hQjN4AXYFCGZ1bmN0aW9udwZkZXB1dHkEYXJlYXcFOTIwNzUEcmFua30DBXRpdGxldxEzZSBtYWlyZSBhZGpvaW50ZQVzdGFydHcKMjAyMC0wNy0wNigAXAkPZGVsZWdhdGlvbi5rM0ZxAXYDBXRvcGljdwdDdWx0dXJlB25ldHdvcmt3B2N1bHR1cmUFc3RhcnR3CjIwMjAtMDctMDYoAFwJDGNvbnRhY3QuWnpfOQF2BgR0eXBldwVlbWFpbAV2YWx1ZXcSY3VsdHVyZUBleGVtcGxlLmZyB2NvbnRleHR3CHRvd25IYWxsCXByZWZlcnJlZHgLcHVibGlzaGFibGV4CWNoZWNrZWRPbncKMjAyMS0wMy0xNygAXAkMY29udGFjdC5hMC0xAXYDBHR5cGV3BXBob25lBXZhbHVldw4wMSAwMCAwMCAwMCAwMAphcmNoaXZlZEF0dwoyMDIxLTAzLTE4JwEMT3JnYW5pemF0aW9uAnRoASgAXBQEbmFtZQF3EE1haXJpZSBkZSBWYW52ZXMoAFwUDmNsYXNzaWZpY2F0aW9uAXcIdG93bkhhbGwnAQRQb3N0A3BvMQEoAFwXBWxhYmVsAXcYUmVwcsOpc2VudGFudCBkZXMgbWFpcmVzKABcFwxvcmdhbml6YXRpb24BdwVvcmctMigAXBcEYXJlYQF3AjkyKABcFwVzZWF0cwF9AgA=',
    records: {
      Area: {
        '92075': {
          name: 'Vanves',
          classification: 'commune',
          code: '92075',
          siren: '219200755',
          postalCodes: ['92170'],
          population: 27585,
          parents: ['ept-gpso', '92'],
          councilSize: 39,
        },
      },
      Person: {
        p1: {
          family: 'official',
          civility: 'mrs',
          familyName: 'Exemple',
          givenName: 'Ève',
          usualName: 'Modèle',
          checkedOn: '2021-03-17',
          'mandate.aB3x': {
            function: 'deputy',
            area: '92075',
            rank: 3,
            title: '3e maire adjointe',
            start: '2020-07-06',
          },
          'delegation.k3Fq': { topic: 'Culture', network: 'culture', start: '2020-07-06' },
          'contact.Zz_9': {
            type: 'email',
            value: 'culture@exemple.fr',
            context: 'townHall',
            preferred: true,
            publishable: true,
            checkedOn: '2021-03-17',
          },
          'contact.a0-1': { type: 'phone', value: '01 00 00 00 00', archivedAt: '2021-03-18' },
        },
      },
      Organization: { th: { name: 'Mairie de Vanves', classification: 'townHall' } },
      Post: { po1: { label: 'Représentant des maires', organization: 'org-2', area: '92', seats: 2 } },
    },
    texts: {},
  },
  {
    type: 'communePrivate',
    version: 1,
    update:
      'AQVcACcBBlBlcnNvbgJwMQEoAFwACWJpcnRoRGF0ZQF3CjE5NjQtMDItMjkoAFwACm9jY3VwYXRpb24BdwhMaWJyYWlyZSgAXAATcGVyc29uYWxDb250YWN0LnBjMQF2AwR0eXBldwZtb2JpbGUFdmFsdWV3DjA2IDAwIDAwIDAwIDAwB2NvbnRleHR3CHBlcnNvbmFsKABcAAtjb25zZW50LmNvMQF2BgdwdXJwb3NldwduZXR3b3JrB2NoYW5uZWx3BWVtYWlsBXNjb3BldwdjdWx0dXJlBWdpdmVueAJvbncKMjAyMS0wMS0wNQhldmlkZW5jZXcaQ291cnJpZWwgZHUgNSBqYW52aWVyIDIwMjEA',
    records: {
      Person: {
        p1: {
          birthDate: '1964-02-29',
          occupation: 'Libraire',
          'personalContact.pc1': { type: 'mobile', value: '06 00 00 00 00', context: 'personal' },
          'consent.co1': {
            purpose: 'network',
            channel: 'email',
            scope: 'culture',
            given: true,
            on: '2021-01-05',
            evidence: 'Courriel du 5 janvier 2021',
          },
        },
      },
    },
    texts: {},
  },
  {
    type: 'dues',
    version: 1,
    update:
      'AQhcACcBB0ZlZUNhbGwCZjEBKABcAARhcmVhAXcFOTIwNzUoAFwACnBvcHVsYXRpb24BfYGvAygAXAAGYW1vdW50AX2zpT4oAFwAA2R1ZQF3CjIwMjEtMDYtMzAoAFwABHBhaWQBfbOlPigAXAAGcGFpZE9uAXcKMjAyMS0wNS0xMigAXAAGY2hvcnVzAXcJRVgtMjAyMS0xAA==',
    records: {
      FeeCall: {
        f1: {
          area: '92075',
          population: 27585,
          amount: 510323,
          due: '2021-06-30',
          paid: 510323,
          paidOn: '2021-05-12',
          chorus: 'EX-2021-1',
        },
      },
    },
    texts: {},
  },
  {
    type: 'meeting',
    version: 1,
    update:
      'AQtcACcBB01lZXRpbmcBawEoAFwABXRpdGxlAXcPUsOpc2VhdSBDdWx0dXJlKABcAARkYXRlAXcKMjAyMS0wMy0xNygAXAAFc3RhcnQBdwUwOTowMCgAXAADZW5kAXcFMTA6MzAoAFwABXBsYWNlAXcTRW4gdmlzaW9jb25mw6lyZW5jZSgAXAAEaG9zdAF3BTkyMDc1KABcAARtb2RlAXcFdmlkZW8oAFwAC25leHRNZWV0aW5nAXcKMjAyMS0wNi0xNigAXAAJYWdlbmRhLmkxAXYFBXRpdGxldw1Ub3VyIGRlIHRhYmxlCHBvc2l0aW9udwJhMAVsZXZlbH0BB21pbnV0ZXN9LQpyYXBwb3J0ZXVydwJwMSgAXAANYXR0ZW5kYW5jZS5wMQF2BQZzdGF0dXN3C3JlcHJlc2VudGVkBGFyZWF3BTkyMDc1DXJlcHJlc2VudGVkQnl3AnAyCWFycml2ZWRBdHcFMDk6MDAGbGVmdEF0dwUxMDozMAA=',
    records: {
      Meeting: {
        k: {
          title: 'Réseau Culture',
          date: '2021-03-17',
          start: '09:00',
          end: '10:30',
          place: 'En visioconférence',
          host: '92075',
          mode: 'video',
          nextMeeting: '2021-06-16',
          'agenda.i1': { title: 'Tour de table', position: 'a0', level: 1, minutes: 45, rapporteur: 'p1' },
          'attendance.p1': {
            status: 'represented',
            area: '92075',
            representedBy: 'p2',
            arrivedAt: '09:00',
            leftAt: '10:30',
          },
        },
      },
    },
    texts: {},
  },
  {
    type: 'minutes',
    version: 1,
    update:
      'AUJcAAcBBGJvZHkDB2hlYWRpbmcHAFwABgQAXAENVG91ciBkZSB0YWJsZSgAXAAFbGV2ZWwBfQEoAFwABGl0ZW0BdwJpMYdcAAMMaW50ZXJ2ZW50aW9uBwBcEQMJcGFyYWdyYXBoBwBcEgYEAFwTClVuIHByb2pldCCGXB0EYm9sZAJ7fYRcHhBkZSBtw6lkaWF0aMOocXVlhlwsBGJvbGQEbnVsbIZcLQRsaW5rTXsiaHJlZiI6Imh0dHBzOi8vZXhlbXBsZS5mciIsInRhcmdldCI6Il9ibGFuayIsInJlbCI6Im5vb3BlbmVyIiwiY2xhc3MiOm51bGx9hFwuByAoc2l0ZSmGXDUEbGluawRudWxsKABcEQJpZAF3A2luMSgAXBEGcGVyc29uAXcCcDEoAFwRBGFyZWEBdwU5MjA3NSgAXBEIYXJlYU5hbWUBdwZWYW52ZXMoAFwRCGNpdmlsaXR5AXcDTW1lKABcEQRuYW1lAXcHRXhlbXBsZSgAXBEIZnVuY3Rpb24Bdw5tYWlyZSBhZGpvaW50ZSgAXBECb24BdwoyMDIxLTAzLTE3KABcEQJhdAF3BTA5OjEyh1wRAwpidWxsZXRMaXN0BwBcQAMIbGlzdEl0ZW0HAFxBAwlwYXJhZ3JhcGgHAFxCBgQAXEMNUHJlbWllciBwb2ludIdcQAMLb3JkZXJlZExpc3QHAFxRAwhsaXN0SXRlbQcAXFIDCXBhcmFncmFwaAcAXFMGBgBcVAZpdGFsaWMCe32GXFUJdW5kZXJsaW5lAnt9hlxWBnN0cmlrZQJ7fYRcVwxTZWNvbmQgcG9pbnSGXGMGaXRhbGljBG51bGyGXGQJdW5kZXJsaW5lBG51bGyGXGUGc3RyaWtlBG51bGwoAFxRBXN0YXJ0AX0Bh1xRAwpibG9ja3F1b3RlBwBcaAMJcGFyYWdyYXBoBwBcaQYEAFxqBUNpdMOph1xqAwloYXJkQnJlYWuHXGgDDmhvcml6b250YWxSdWxlh1xwAwhkZWNpc2lvbgcAXHEDCXBhcmFncmFwaAcAXHIGBABccwdBZG9wdMOpKABccQJpZAF3AmQxKABccQJhdAF3BTEwOjAwh1xxAwZhY3Rpb24HAFx8AwlwYXJhZ3JhcGgHAFx9BgQAXH4URW52b3llciBsYSBsaXN0ZSDDoCCHXH4DB21lbnRpb24oAFySAQJpZAF3BTkyMDc1KABckgEFbGFiZWwBdwZWYW52ZXMoAFySAQRraW5kAXcEQXJlYSgAXHwCaWQBdwJhMSgAXHwFb3duZXIBdwJwMSgAXHwJb3duZXJOYW1lAXcMw4h2ZSBFeGVtcGxlKABcfANkdWUBdwoyMDIxLTA0LTAxKABcfAJhdAF3BTEwOjA1AA==',
    records: {},
    texts: {
      body: '<heading item="i1" level="1">Tour de table</heading><intervention area="92075" areaName="Vanves" at="09:12" civility="Mme" function="maire adjointe" id="in1" name="Exemple" on="2021-03-17" person="p1"><paragraph>Un projet <bold>de médiathèque</bold><link class="null" href="https://exemple.fr" rel="noopener" target="_blank"> (site)</link></paragraph></intervention><bulletlist><listitem><paragraph>Premier point</paragraph></listitem></bulletlist><orderedlist start="1"><listitem><paragraph><italic><strike><underline>Second point</underline></strike></italic></paragraph></listitem></orderedlist><blockquote><paragraph>Cité<hardbreak></hardbreak></paragraph></blockquote><horizontalrule></horizontalrule><decision at="10:00" id="d1"><paragraph>Adopté</paragraph></decision><action at="10:05" due="2021-04-01" id="a1" owner="p1" ownerName="Ève Exemple"><paragraph>Envoyer la liste à <mention id="92075" kind="Area" label="Vanves"></mention></paragraph></action>',
    },
  },
  {
    type: 'minutesComments',
    version: 1,
    update:
      'AQhcACcBBE5vdGUCbjEBKABcAAdzdWJqZWN0AXcCcDEoAFwAB3JlcGx5VG8BdwJuMCgAXAAGYXV0aG9yAXcMw4h2ZSBFeGVtcGxlKABcAAR0ZXh0AXcYw4AgcmFwcGVsZXIgwqsgbHVuZGkgwrsuKABcAAJvbgF3CjIwMjEtMDMtMTcoAFwACnJlc29sdmVkT24BdwoyMDIxLTAzLTE4KABcAAZhbmNob3IBdwlBQUU9OkFBST0A',
    records: {
      Note: {
        n1: {
          subject: 'p1',
          replyTo: 'n0',
          author: 'Ève Exemple',
          text: 'À rappeler « lundi ».',
          on: '2021-03-17',
          resolvedOn: '2021-03-18',
          anchor: 'AAE=:AAI=',
        },
      },
    },
    texts: {},
  },
  {
    type: 'network',
    version: 1,
    update:
      'AQdcACcBB05ldHdvcmsHY3VsdHVyZQEoAFwABG5hbWUBdwdDdWx0dXJlKABcAAZ0aGVtZXMBdyBNw6lkaWF0aMOocXVlcywgc3BlY3RhY2xlIHZpdmFudCcBCk1lbWJlcnNoaXACbTEBKABcAwZwZXJzb24BdwJwMSgAXAMEcm9sZQF3C2Nvb3JkaW5hdG9yKABcAwdjb25zZW50AXcFdG9Bc2sA',
    records: {
      Network: { culture: { name: 'Culture', themes: 'Médiathèques, spectacle vivant' } },
      Membership: { m1: { person: 'p1', role: 'coordinator', consent: 'toAsk' } },
    },
    texts: {},
  },
  {
    type: 'networkNotes',
    version: 1,
    update:
      'AQhcACcBBE5vdGUCbjEBKABcAAdzdWJqZWN0AXcCcDEoAFwAB3JlcGx5VG8BdwJuMCgAXAAGYXV0aG9yAXcMw4h2ZSBFeGVtcGxlKABcAAR0ZXh0AXcYw4AgcmFwcGVsZXIgwqsgbHVuZGkgwrsuKABcAAJvbgF3CjIwMjEtMDMtMTcoAFwACnJlc29sdmVkT24BdwoyMDIxLTAzLTE4KABcAAZhbmNob3IBdwlBQUU9OkFBST0A',
    records: {
      Note: {
        n1: {
          subject: 'p1',
          replyTo: 'n0',
          author: 'Ève Exemple',
          text: 'À rappeler « lundi ».',
          on: '2021-03-17',
          resolvedOn: '2021-03-18',
          anchor: 'AAE=:AAI=',
        },
      },
    },
    texts: {},
  },
  {
    type: 'rectification',
    version: 3,
    update: 'AQNcAAcBBGJvZHkDCXBhcmFncmFwaAcAXAAGBABcARhMaXJlIMKrIDIxIHN1ZmZyYWdlcyDCuy4A',
    records: {},
    texts: { body: '<paragraph>Lire « 21 suffrages ».</paragraph>' },
  },
  {
    type: 'report',
    version: 1,
    update:
      'AQ1cACcBCUtleUZpZ3VyZQNrZjEBKABcAAVsYWJlbAF3BkZpY2hlcygAXAAFdmFsdWUBdwUxIDkwMCgAXAAEdW5pdAF3BmZpY2hlcygAXAAGcGVyaW9kAXcEMjAyMSgAXAAKZGVmaW5pdGlvbgF3FkZpY2hlcyBkZSBs4oCZYW5udWFpcmUoAFwABnNvdXJjZQF3CEFubnVhaXJlKABcAARhcmVhAXcCOTInAQROb3RlAm4xASgAXAgEdGV4dAF3DMOAIHbDqXJpZmllcgcBBGJvZHkDCXBhcmFncmFwaAcAXAoGBABcCxVVbmUgYW5uw6llIGRlIHRyYXZhaWwA',
    records: {
      KeyFigure: {
        kf1: {
          label: 'Fiches',
          value: '1 900',
          unit: 'fiches',
          period: '2021',
          definition: 'Fiches de l’annuaire',
          source: 'Annuaire',
          area: '92',
        },
      },
      Note: { n1: { text: 'À vérifier' } },
    },
    texts: { body: '<paragraph>Une année de travail</paragraph>' },
  },
  {
    type: 'restricted',
    version: 1,
    update:
      'AQNcACcBBlBlcnNvbgJwMQEoAFwABXBhcnR5AXcPU2FucyDDqXRpcXVldHRlKABcAAtwYXJ0eVNvdXJjZQF3GFNpdGUgZGUgbGEgY29tbXVuZSwgMjAyMQA=',
    records: { Person: { p1: { party: 'Sans étiquette', partySource: 'Site de la commune, 2021' } } },
    texts: {},
  },
  {
    type: 'staffNotes',
    version: 1,
    update:
      'AQhcACcBBE5vdGUCbjEBKABcAAdzdWJqZWN0AXcCcDEoAFwAB3JlcGx5VG8BdwJuMCgAXAAGYXV0aG9yAXcMw4h2ZSBFeGVtcGxlKABcAAR0ZXh0AXcYw4AgcmFwcGVsZXIgwqsgbHVuZGkgwrsuKABcAAJvbgF3CjIwMjEtMDMtMTcoAFwACnJlc29sdmVkT24BdwoyMDIxLTAzLTE4KABcAAZhbmNob3IBdwlBQUU9OkFBST0A',
    records: {
      Note: {
        n1: {
          subject: 'p1',
          replyTo: 'n0',
          author: 'Ève Exemple',
          text: 'À rappeler « lundi ».',
          on: '2021-03-17',
          resolvedOn: '2021-03-18',
          anchor: 'AAE=:AAI=',
        },
      },
    },
    texts: {},
  },
]
