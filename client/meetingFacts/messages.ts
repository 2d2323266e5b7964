const fr = { title: 'Informations de la réunion' }

const en: typeof fr = { title: 'Facts of the meeting' }

export const messages = { fr, en }
