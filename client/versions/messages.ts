const fr = {
  list: 'Versions du compte rendu',
  compared: 'Version comparée au texte d’aujourd’hui',
  loading: 'Les versions arrivent.',
  none: 'Une version se garde toute seule après cinq minutes de travail.',
  offline:
    'Les versions sont gardées par le serveur : elles s’ouvrent dès que la connexion revient. Votre texte est intact.',
  failed: 'Les versions ne s’ouvrent pas pour l’instant. Votre texte est intact ; réessayez dans un moment.',
  refused: 'Cette version n’a pas pu être gardée. Votre texte est intact ; réessayez dans un moment.',
  'too-many-versions':
    'Ce compte rendu garde déjà 200 versions nommées, le plus qu’il peut. Votre texte est intact, et une version sans nom se garde toute seule après cinq minutes de travail.',
  again: 'Réessayer',
  nameLabel: 'Garder le texte tel qu’il est, sous un nom',
  namePlaceholder: 'Envoyé à relire',
  nameMissing: 'Donnez un nom à cette version.',
  keep: 'Garder',
  named: 'La version « {{name}} » est gardée.',
  back: 'Toutes les versions',
  restore: 'Revenir à ce texte',
  restoreTitle: 'Revenir à ce texte ?',
  restoreText:
    'Le compte rendu redevient ce qu’il était le {{moment}}, chez tout le monde. Le texte d’aujourd’hui est gardé sous le nom « Avant la restauration », et vous pouvez annuler, en plusieurs fois si beaucoup a changé.',
  beforeRestore: 'Avant la restauration',
  restored: 'Le texte est redevenu celui de cette version.',
  unknown: 'Cette version contient des éléments que l’application ne connaît pas : le texte n’a pas changé.',
  'too-large':
    'Un bloc de cette version est trop grand pour revenir d’un coup : le texte n’a pas changé. Recopiez les passages voulus depuis la comparaison ci-dessous.',
  same: 'Aucun mot n’a changé depuis cette version.',
  removed: 'retiré depuis',
  added: 'ajouté depuis',
  skipped: 'Passage sans changement',
}

const en: typeof fr = {
  list: 'Versions of the minutes',
  compared: 'Version compared with the text of today',
  loading: 'The versions are on their way.',
  none: 'A version is kept by itself after five minutes of work.',
  offline: 'Versions are kept by the server: they open as soon as the connection is back. Your text is safe.',
  failed: 'The versions do not open for now. Your text is safe; try again in a moment.',
  refused: 'This version could not be kept. Your text is safe; try again in a moment.',
  'too-many-versions':
    'These minutes already keep 200 named versions, the most they can. Your text is safe, and a version without a name is kept by itself after five minutes of work.',
  again: 'Try again',
  nameLabel: 'Keep the text as it is, under a name',
  namePlaceholder: 'Sent for review',
  nameMissing: 'Give this version a name.',
  keep: 'Keep',
  named: 'The version “{{name}}” is kept.',
  back: 'All versions',
  restore: 'Return to this text',
  restoreTitle: 'Return to this text?',
  restoreText:
    'The minutes become what they were on {{moment}}, for everybody. The text of today is kept under the name “Before the restoration”, and you may undo, in several steps if much has changed.',
  beforeRestore: 'Before the restoration',
  restored: 'The text is that of this version again.',
  unknown: 'This version holds items that the application does not know: the text has not changed.',
  'too-large':
    'A block of this version is too large to come back at once: the text has not changed. Copy the passages you want from the comparison below.',
  same: 'No word has changed since this version.',
  removed: 'removed since',
  added: 'added since',
  skipped: 'Passage without change',
}

export const messages = { fr, en }
