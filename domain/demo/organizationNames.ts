export interface OrganizationName {
  readonly name: string
  readonly acronym?: string
  readonly classification: 'intermunicipality' | 'stateService' | 'partner' | 'association'
}

/** The bodies that the association works with; their contacts in the demo are invented. */
export const ORGANIZATIONS: readonly OrganizationName[] = [
  ...of('stateService', [
    ['Préfecture des Hauts-de-Seine'],
    ['Sous-préfecture d’Antony'],
    ['Sous-préfecture de Boulogne-Billancourt'],
    ['Direction départementale des finances publiques', 'DDFIP'],
    ['Direction des services départementaux de l’Éducation nationale', 'DSDEN'],
    ['Agence régionale de santé, délégation des Hauts-de-Seine', 'ARS'],
    ['Unité départementale de l’environnement, de l’aménagement et des transports', 'DRIEAT'],
    ['Unité départementale de l’hébergement et du logement', 'DRIHL'],
    ['Unité départementale de l’économie, de l’emploi, du travail et des solidarités', 'DRIEETS'],
    ['Direction territoriale de la sécurité de proximité', 'DTSP'],
    ['Délégation militaire départementale', 'DMD'],
    ['Service départemental des anciens combattants', 'ONaCVG'],
    ['Unité départementale de l’architecture et du patrimoine', 'UDAP'],
  ]),
  ...of('intermunicipality', [
    ['Établissement public territorial Vallée Sud-Grand Paris', 'VSGP'],
    ['Établissement public territorial Grand Paris Seine Ouest', 'GPSO'],
    ['Établissement public territorial Paris Ouest La Défense', 'POLD'],
    ['Établissement public territorial Boucle Nord de Seine', 'BNS'],
    ['Métropole du Grand Paris', 'MGP'],
    ['Centre interdépartemental de gestion de la petite couronne', 'CIG'],
    ['Syndicat des eaux d’Île-de-France', 'SEDIF'],
    ['Syndicat intercommunal pour le gaz et l’électricité', 'SIGEIF'],
    ['Syndicat mixte de traitement des ordures ménagères', 'SYCTOM'],
  ]),
  ...of('partner', [
    ['Département des Hauts-de-Seine'],
    ['Caisse d’allocations familiales des Hauts-de-Seine', 'CAF'],
    ['Caisse primaire d’assurance maladie des Hauts-de-Seine', 'CPAM'],
    ['Chambre de commerce et d’industrie des Hauts-de-Seine', 'CCI'],
    ['Chambre de métiers et de l’artisanat des Hauts-de-Seine', 'CMA'],
    ['Agence départementale d’information sur le logement', 'ADIL'],
    ['Conseil d’architecture, d’urbanisme et de l’environnement', 'CAUE'],
    ['Union pour l’insertion professionnelle des personnes handicapées', 'UNIRH'],
  ]),
  ...of('association', [
    ['Association des maires de France et des présidents d’intercommunalité', 'AMF'],
    ['Association des maires d’Île-de-France', 'AMIF'],
  ]),
]

function of(
  classification: OrganizationName['classification'],
  names: readonly (readonly [string, string?])[],
): OrganizationName[] {
  return names.map(([name, acronym]) => ({ name, classification, ...(acronym && { acronym }) }))
}
