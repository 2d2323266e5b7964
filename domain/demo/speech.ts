import type { Random } from './createRandom.ts'

export interface Speech {
  readonly openings: readonly string[]
  readonly middles: readonly string[]
  readonly endings: readonly string[]
}

/** Sentences of a person who speaks of `subject`, and perhaps of `other`: noun phrases with their article. */
export function speech(
  random: Random,
  { openings, middles, endings }: Speech,
  subject: string,
  other: string,
): string[] {
  const opening = fill(random, random.pick(openings), subject)
  const middle = random.sample(middles, random.between(1, 3)).map((sentence) => fill(random, sentence, other))
  const ending = random.chance(0.5) ? [fill(random, random.pick(endings), other)] : []
  const sentences = [opening, ...middle, ...ending]
  if (sentences.length < 4) return [sentences.join(' ')]
  return [sentences.slice(0, 2).join(' '), sentences.slice(2).join(' ')]
}

/** In a network, each says what the commune does. */
export const COMMUNE_SPEECH: Speech = {
  openings: [
    'La commune a mis en place {s}.',
    'La commune prépare {s}, qui sera soumis au conseil municipal en {m}.',
    'L’équipe municipale souhaite lancer {s} d’ici à {m}.',
    'Un travail est en cours avec les services sur {s}.',
    'Depuis {m}, la ville expérimente {s} dans deux quartiers.',
    'Le projet phare de l’année est {s}.',
    'La commune a d’abord réuni les associations autour d’un même projet : {s}.',
    'Après une concertation de quatre mois, le choix s’est porté sur {s}.',
  ],
  middles: [
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
  ],
  endings: [
    'La commune est prête à recevoir les membres du réseau pour une visite.',
    'Un retour d’expérience sur {s} intéresserait vivement l’équipe.',
    'Les documents seront transmis à l’AMD92 pour être joints au compte rendu.',
    'Il serait utile de comparer les tarifs pratiqués par les communes.',
    'Un point d’étape sera proposé à la prochaine réunion.',
  ],
}

/** In the Bureau or an assembly, each speaks for the communes together. */
export const ASSOCIATION_SPEECH: Speech = {
  openings: [
    'L’intervention porte sur {s}.',
    'Plusieurs maires ont été interrogés par leurs conseils sur {s}.',
    'Il serait utile que l’association écrive au préfet sur {s}.',
    'Un tour des communes du territoire a été fait sur {s}.',
    'Les services ont préparé une note de deux pages sur {s}.',
    'Le calendrier est serré en ce qui concerne {s}.',
    'La commune souhaite que le Bureau prenne position sur {s} avant {m}.',
  ],
  middles: [
    'Les communes n’ont reçu aucune réponse écrite à ce jour.',
    'Sur {k} communes interrogées, la plupart partagent ce constat.',
    'Les montants annoncés en {m} ne correspondent pas aux notifications.',
    'L’Association des maires d’Île-de-France porte la même demande.',
    'Un courrier commun aurait plus de poids que des démarches dispersées.',
    'Les délais de consultation sont trop courts pour réunir les conseils municipaux.',
    'Les services de l’État se sont dits prêts à venir en parler en séance.',
    'Une réunion d’information pour les secrétariats éviterait bien des erreurs.',
    'Les petites communes n’ont pas les moyens d’instruire seules ces dossiers.',
  ],
  endings: [
    'Un point sera fait à la prochaine séance.',
    'Il est proposé de joindre {s} à l’ordre du jour de la prochaine réunion.',
    'Deux maires se proposent pour suivre ce dossier.',
    'Les éléments chiffrés seront transmis à l’association.',
  ],
}

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
        return `${random.between(8, 95)} 000`
    }
  })
}
