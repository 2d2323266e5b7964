const fr = {
  title: 'Pièces de la réunion',
  add: 'Ajouter des pièces',
  hint: 'Ou déposez-les ici : plusieurs à la fois, 20 Mo au plus chacune.',
  empty: 'Aucune pièce. Conventions, délibérations et supports se rangent ici.',
  emptyReader: 'Aucune pièce n’est jointe à cette réunion.',
  added_one: '{{count}} pièce ajoutée.',
  added_other: '{{count}} pièces ajoutées.',
  removed: '« {{name}} » est retirée.',
  waiting: 'En attente d’envoi',
  later: 'disponible avec le réseau',
  download: 'Télécharger',
  forget: 'Oublier',
  left: 'Pièces qui n’ont pas pu être ajoutées',
  sending: 'Envoi de {{name}}',
  insert: 'Citer dans le texte',
  remove: 'Retirer',
  refused: {
    forbidden: 'Vous n’avez plus le droit de l’ajouter : elle reste dans votre dossier.',
    'too-large': 'Le serveur la trouve trop lourde.',
    'meeting-full':
      'Les pièces de cette réunion, retirées comprises, font 500 Mo : retirez celle-ci et joignez un lien.',
    rate: 'Beaucoup de pièces sont parties en une heure : celle-ci partira seule dans un moment.',
    other: 'Le serveur ne l’a pas acceptée : retirez-la et ajoutez-la de nouveau.',
  },
  problem: {
    empty: '« {{name}} » est vide : choisissez un autre fichier.',
    'too-large': '« {{name}} » dépasse 20 Mo : réduisez-le, ou joignez un lien.',
    unreadable: '« {{name}} » n’a pas pu être lu : vérifiez qu’il est encore à sa place.',
    'not-kept': 'Cet appareil n’a plus de place pour garder « {{name}} » : libérez-en, puis recommencez.',
    insecure: 'Cette page est ouverte sans chiffrement (https) : « {{name}} » ne peut pas être joint.',
  },
}

const en: typeof fr = {
  title: 'Files of the meeting',
  add: 'Add files',
  hint: 'Or drop them here: several at once, 20 MB each at most.',
  empty: 'No file. Agreements, resolutions and slides go here.',
  emptyReader: 'No file is attached to this meeting.',
  added_one: '{{count}} file added.',
  added_other: '{{count}} files added.',
  removed: '“{{name}}” is taken out.',
  waiting: 'Waiting to be sent',
  later: 'available with the network',
  download: 'Download',
  forget: 'Forget',
  left: 'Files that could not be added',
  sending: 'Sending {{name}}',
  insert: 'Name it in the text',
  remove: 'Remove',
  refused: {
    forbidden: 'You may no longer add it: it stays in your folder.',
    'too-large': 'The server finds it too large.',
    'meeting-full':
      'The files of this meeting, those taken out included, make 500 MB: remove this one and add a link.',
    rate: 'Many files have gone in an hour: this one will go by itself in a while.',
    other: 'The server did not accept it: remove it and add it again.',
  },
  problem: {
    empty: '“{{name}}” is empty: choose another file.',
    'too-large': '“{{name}}” is larger than 20 MB: make it smaller, or add a link.',
    unreadable: '“{{name}}” could not be read: check that it is still there.',
    'not-kept': 'This device has no room to keep “{{name}}”: free some, then try again.',
    insecure: 'This page was opened without encryption (https): “{{name}}” cannot be attached.',
  },
}

export const messages = { fr, en }
