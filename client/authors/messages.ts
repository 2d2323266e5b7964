const fr = {
  show: 'Qui a écrit',
  legend: 'Auteurs du texte',
  rest: 'Ce qui n’a pas de teinte vient d’un import ou d’avant.',
  nobody: 'Personne n’a encore écrit dans ce texte depuis son import.',
  offline: 'Les noms sont demandés au serveur : réessayez au retour du réseau.',
}

const en: typeof fr = {
  show: 'Who wrote',
  legend: 'Authors of the text',
  rest: 'What has no tint comes from an import, or from before.',
  nobody: 'Nobody has written in this text since its import.',
  offline: 'The server is asked for the names: try again when the network is back.',
}

export const messages = { fr, en }
