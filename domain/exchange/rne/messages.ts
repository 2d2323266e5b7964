import type { Label } from '../../schema/label.ts'
import type { OutOfScopeReason } from './mandateOf.ts'
import type { RneRefusal } from './readRneFile.ts'
import type { UnreadableReason } from './readRow.ts'

/** Why a file was refused whole, and what to do: the same sentence on screen and on the command line. */
export const refusalSentences: Readonly<Record<RneRefusal, Label>> = {
  empty: {
    fr: 'Ce fichier est vide. Téléchargez-le de nouveau, puis choisissez-le ici.',
    en: 'This file is empty. Download it again, then choose it here.',
  },
  spreadsheet: {
    fr: 'Ce fichier est un classeur. Enregistrez la feuille au format CSV (UTF-8), puis choisissez le fichier CSV.',
    en: 'This file is a workbook. Save the sheet as CSV (UTF-8), then choose the CSV file.',
  },
  'no-headings': {
    fr: 'La ligne des titres de colonnes est introuvable. Choisissez un fichier du Répertoire national des élus, avec ses titres de colonnes.',
    en: 'No line of column headings was found. Choose a file of the Répertoire national des élus, with its headings.',
  },
  'unknown-kind': {
    fr: 'Ce fichier n’est celui d’aucun mandat que l’annuaire tient. Choisissez celui des maires, des conseillers municipaux, départementaux, communautaires ou régionaux, des députés ou des sénateurs.',
    en: 'This file holds no mandate that the directory keeps. Choose the one of mayors, of municipal, departmental, intercommunal or regional councillors, of members of parliament or senators.',
  },
}

export const unreadableReasons: Readonly<Record<UnreadableReason, Label>> = {
  columns: { fr: 'trop de cellules pour les colonnes', en: 'more cells than columns' },
  name: { fr: 'nom absent ou trop long', en: 'name missing or too long' },
  date: { fr: 'date illisible', en: 'unreadable date' },
  territory: { fr: 'territoire absent', en: 'territory missing' },
}

export const outOfScopeReasons: Readonly<Record<OutOfScopeReason, Label>> = {
  'other-department': { fr: 'autre département', en: 'another département' },
  'unknown-commune': { fr: 'commune absente de l’annuaire', en: 'commune not in the directory' },
  ambiguous: {
    fr: 'plusieurs fiches portent ce nom\u00a0: à saisir à la main',
    en: 'several records bear this name: to be entered by hand',
  },
}
