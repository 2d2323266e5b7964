import type { Random } from './createRandom.ts'

/** Sentences of a person who speaks of `subject`, a noun phrase with its article. */
export function speech(random: Random, subject: string, other: string): string[] {
  const opening = fill(random, random.pick(OPENINGS), subject)
  const middle = random.sample(MIDDLES, random.between(1, 3)).map((sentence) => fill(random, sentence, other))
  const ending = random.chance(0.5) ? [fill(random, random.pick(ENDINGS), other)] : []
  const sentences = [opening, ...middle, ...ending]
  if (sentences.length < 4) return [sentences.join(' ')]
  return [sentences.slice(0, 2).join(' '), sentences.slice(2).join(' ')]
}

const OPENINGS = [
  'La commune a mis en place {s}.',
  'La commune prépare {s}, qui sera soumis au conseil municipal en {m}.',
  'L’équipe municipale souhaite lancer {s} d’ici à {m}.',
  'Un travail est en cours avec les services sur {s}.',
  'Depuis {m}, la ville expérimente {s} dans deux quartiers.',
  'Le projet phare de l’année est {s}.',
  'La commune a d’abord réuni les associations autour d’un même projet : {s}.',
  'Après une concertation de quatre mois, le choix s’est porté sur {s}.',
]

const MIDDLES = [
  'Le dispositif concerne {n} habitants et mobilise {k} agents.',
  'Le budget s’élève à {e} euros, pour moitié pris en charge par le Département.',
  'La principale difficulté reste le recrutement.',
  'Les demandes ont doublé en un an et le service ne peut plus répondre seul.',
  'Un premier bilan sera dressé en {m}.',
  'Une convention a été signée avec trois associations.',
  'Les retours des habitants sont bons, surtout auprès des familles.',
  'Les conseils de quartier ont été associés dès le départ.',
  'La commune s’appuie sur son établissement public territorial pour l’ingénierie.',
  'Le calendrier a glissé de six mois en raison des délais de livraison.',
  'L’équipement partagé avec la commune voisine a permis de diviser les coûts par deux.',
  'Un questionnaire adressé à {n} foyers a recueilli {k} réponses pour cent.',
  'Les agents demandent une formation commune à l’échelle du département.',
  'La délégation travaille en binôme avec celle des solidarités.',
]

const ENDINGS = [
  'La commune est prête à recevoir les membres du réseau pour une visite.',
  'Un retour d’expérience sur {s} intéresserait vivement l’équipe.',
  'Les documents seront transmis à l’AMD92 pour être joints au compte rendu.',
  'Il serait utile de comparer les tarifs pratiqués par les communes.',
  'Un point d’étape sera proposé à la prochaine réunion.',
]

const MONTHS = ['janvier', 'mars', 'avril', 'juin', 'septembre', 'octobre', 'novembre']

function fill(random: Random, sentence: string, subject: string): string {
  return sentence.replace(/\{(\w)\}/g, (_, slot: string) => {
    switch (slot) {
      case 's':
        return subject
      case 'm':
        return random.pick(MONTHS)
      case 'n':
        return String(random.between(3, 48) * 20)
      case 'k':
        return String(random.between(3, 42))
      default:
        return `${random.between(8, 95)} 000`
    }
  })
}
