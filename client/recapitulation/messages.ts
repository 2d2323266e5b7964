const fr = {
  title: 'En-tête et récapitulatif',
  attendance: 'Présents, représentés, excusés',
  status: {
    inRoom: 'En salle',
    remote: 'En visio',
    represented: 'Représentés',
    excused: 'Excusés',
    noAnswer: 'Sans réponse',
  },
  by: 'représenté·e par {{name}}',
  decisions: 'Décisions',
  actions: 'Actions',
  nobody: 'sans responsable',
  before: 'avant le {{day}}',
  next: 'Prochaine réunion :',
}

const en: typeof fr = {
  title: 'Head and summary',
  attendance: 'Present, represented, excused',
  status: {
    inRoom: 'In the room',
    remote: 'By video',
    represented: 'Represented',
    excused: 'Excused',
    noAnswer: 'No answer',
  },
  by: 'represented by {{name}}',
  decisions: 'Decisions',
  actions: 'Actions',
  nobody: 'no owner',
  before: 'before {{day}}',
  next: 'Next meeting:',
}

export const messages = { fr, en }
