const fr = {
  title: 'Actions encore ouvertes',
  from: 'réunion du {{date}}',
  due: 'pour le {{date}}',
  late: 'échue le {{date}}',
  take_one: 'Reprendre cette action à l’ordre du jour',
  take_other: 'Reprendre ces {{count}} actions à l’ordre du jour',
  point: 'Suite des actions',
  taken: 'Elles sont à l’ordre du jour.',
}

const en: typeof fr = {
  title: 'Actions still open',
  from: 'meeting of {{date}}',
  due: 'due {{date}}',
  late: 'was due {{date}}',
  take_one: 'Put this action on the agenda',
  take_other: 'Put these {{count}} actions on the agenda',
  point: 'Follow-up of actions',
  taken: 'They are on the agenda.',
}

export const messages = { fr, en }
