/** First segment of every address of the client: what the server answers with the application's page. */
export const PLACES = [
  '',
  'annuaire',
  'reunions',
  'actions',
  'decisions',
  'reseaux',
  'reglages',
  'connexion',
  'invitation',
  'mot-de-passe',
  'reponse',
] as const

export function isPlace(path: string): boolean {
  const first = path.split(/[/?#]/)[1] ?? ''
  return (PLACES as readonly string[]).includes(first)
}
