import { refusalSentences } from '#domain'

/** What each refusal of an import command says on the command line. */
export const refusals: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(refusalSentences).map(([code, { fr }]) => [code, fr])),
  forbidden: 'Cette personne ne peut pas importer\u00a0: le rôle «\u202fÉquipe\u202f» est nécessaire.',
  invalid: 'Le serveur ne comprend pas cette demande. Vérifiez que le fichier fait moins de 8\u00a0Mo.',
  'too-large': 'Ce fichier dépasse 8\u00a0Mo. Ne gardez que les lignes de votre département.',
  changed:
    'L’annuaire a changé entre-temps. Relancez la commande pour voir ce que l’import ferait maintenant.',
  'not-stored':
    'Le serveur n’a pas tout enregistré. Importez le même fichier de nouveau pour terminer, ou annulez l’import.',
  'unknown-import': 'Aucun import ne porte ce numéro.',
  'already-undone': 'Cet import est déjà annulé.',
}
