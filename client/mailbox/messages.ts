const fr = {
  title: 'Messages',
  crumb: 'Réglages',
  outbox:
    'Aucun serveur d’e-mail n’est réglé : les lettres attendent ici et dans le dossier outbox du serveur. Rien n’est parti.',
  none: 'Aucun message',
  noneText: 'Les convocations et les relances paraîtront ici dès qu’elles seront écrites.',
  list: 'Messages, les plus récents d’abord',
  to: 'À',
  read: 'Message à {{name}}',
  calendar: 'Fichier pour l’agenda (reunion.ics)',
  choose: 'Choisissez un message pour le lire.',
  state: {
    queued: 'En attente',
    sending: 'En cours',
    sent: 'Envoyé',
    outbox: 'Dans la boîte d’envoi',
    failed: 'Non parti',
  },
  unavailable: 'Cette page a besoin du serveur',
  refused: {
    offline: 'Le serveur ne répond pas. Vérifiez le réseau, puis recommencez.',
    forbidden: 'Seule l’équipe lit les messages.',
    failed: 'Le serveur n’a pas pu répondre. Recommencez dans un instant.',
  },
}

const en: typeof fr = {
  title: 'Messages',
  crumb: 'Settings',
  outbox: 'No mail server is set up: letters wait here and in the server’s outbox folder. Nothing has left.',
  none: 'No message',
  noneText: 'Convocations and reminders appear here as soon as they are written.',
  list: 'Messages, latest first',
  to: 'To',
  read: 'Message to {{name}}',
  calendar: 'Calendar file (reunion.ics)',
  choose: 'Choose a message to read it.',
  state: {
    queued: 'Waiting',
    sending: 'Leaving',
    sent: 'Sent',
    outbox: 'In the outbox',
    failed: 'Not sent',
  },
  unavailable: 'This page needs the server',
  refused: {
    offline: 'The server does not answer. Check the network, then try again.',
    forbidden: 'Only the team reads messages.',
    failed: 'The server could not answer. Try again in a moment.',
  },
}

export const messages = { fr, en }
