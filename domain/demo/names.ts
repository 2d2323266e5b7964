const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/)

/** Given names by decade of birth, so that ages and names agree. */
export const GIVEN_NAMES = {
  mrs: {
    older: words(`
      Annick, Bernadette, Brigitte, Catherine, Chantal, Christine, Danielle, Dominique, Élisabeth, Évelyne, Fatima,
      Françoise, Geneviève, Ghislaine, Hélène, Jacqueline, Jocelyne, Josette, Khadija, Lucienne, Madeleine, Maria,
      Marie-Claude, Marie-France, Marie-Thérèse, Martine, Michèle, Mireille, Monique, Nicole, Odile, Paulette,
      Rosa, Simone, Solange, Sylviane, Thérèse, Viviane, Yolande, Zohra`),
    middle: words(`
      Agnès, Aïcha, Alexandra, Anne-Laure, Anne-Sophie, Audrey, Aurélie, Béatrice, Carine, Carole, Caroline, Cécile,
      Céline, Clarisse, Corinne, Delphine, Diane, Emmanuelle, Estelle, Fabienne, Fatou, Florence, Frédérique, Gaëlle,
      Hanane, Ingrid, Isabelle, Karima, Karine, Laetitia, Laurence, Leïla, Linda, Magali, Malika, Marianne,
      Marie-Laure, Marjorie, Mélanie, Myriam, Nadia, Nathalie, Nora, Pascale, Patricia, Peggy, Raphaëlle, Rim,
      Sabine, Samira, Sandrine, Séverine, Sonia, Stéphanie, Sylvie, Valérie, Véronique, Virginie, Yasmina, Aminata`),
    younger: words(`
      Alice, Amandine, Anaïs, Apolline, Assia, Blandine, Camille, Chloé, Clara, Clémence, Diarra, Élodie, Elsa, Emma,
      Eugénie, Fanny, Flore, Inès, Jade, Jeanne, Joséphine, Julie, Justine, Laura, Léa, Lina, Lou, Lucie, Maëlle,
      Manon, Margaux, Marine, Mathilde, Mélissa, Noémie, Océane, Pauline, Rania, Salomé, Sarah, Soraya, Victoire, Zoé`),
  },
  mr: {
    older: words(`
      Alain, Ali, André, Antonio, Bernard, Christian, Claude, Daniel, Denis, Édouard, Francis, François, Georges,
      Gérard, Gilbert, Guy, Henri, Hubert, Jacques, Jean, Jean-Claude, Jean-Luc, Jean-Marie, Jean-Michel, Jean-Paul,
      Joseph, Lucien, Marcel, Maurice, Michel, Mohamed, Patrick, Paul, Pierre, Raymond, René, Robert, Roger, Serge, Yves`),
    middle: words(`
      Abdel, Alexandre, Arnaud, Benoît, Bruno, Carlos, Cédric, Christophe, Cyril, David, Didier, Djamel, Emmanuel,
      Éric, Fabien, Fabrice, Farid, Franck, Frédéric, Gilles, Grégory, Guillaume, Hakim, Hervé, Jean-François,
      Jérôme, Karim, Laurent, Lionel, Loïc, Ludovic, Marc, Mathieu, Mehdi, Moussa, Nicolas, Olivier, Ousmane,
      Pascal, Philippe, Rachid, Raphaël, Régis, Rodolphe, Samuel, Sébastien, Stéphane, Sylvain, Thierry, Tigran,
      Tony, Vincent, Xavier, Yann, Yannick, Youssef`),
    younger: words(`
      Adrien, Amine, Antoine, Arthur, Augustin, Baptiste, Bilal, Clément, Corentin, Enzo, Étienne, Florian, Gabriel,
      Gaspard, Hugo, Ibrahim, Ilyes, Jules, Julien, Kévin, Léo, Louis, Lucas, Martin, Maxime, Nathan, Nino, Noé,
      Paul-Henri, Pierre-Louis, Quentin, Rayan, Rémi, Romain, Samy, Simon, Théo, Thibault, Tom, Valentin, Victor, William`),
  },
} as const

export const FAMILY_NAMES = words(`
  Abadie, Achard, Adam, Aguilar, Alard, Allain, Almeida, Alvarez, Amar, Amrani, Andrieu, Arnoux, Arslanian, Aubry,
  Aumont, Auvray, Azoulay, Ba, Bakayoko, Balland, Barbosa, Bardin, Barreau, Barry, Bastide, Baudry, Bazin, Beauchamp,
  Belkacem, Bellamy, Benali, Benhamou, Bensaïd, Bernier, Berthelot, Bertin, Besnard, Bianchi, Billard, Blanchet, Blondel,
  Bocquet, Boisseau, Bonnard, Bonnefoy, Bordier, Bouazza, Bouchard, Boulanger, Bourdon, Boutin, Brault, Brémond,
  Breton, Brunel, Bui, Caillaud, Calvet, Camara, Cardoso, Carlier, Carpentier, Carvalho, Castel, Cauchois, Chabert,
  Chambon, Chapuis, Charrier, Chassagne, Chauveau, Chemin, Chevallier, Cissé, Clément, Cochet, Collet, Colombani, Combes,
  Cordier, Cornu, Coste, Coulibaly, Couturier, Crépin, Da Silva, Dahan, Dang, Daniel, Dauphin, de Brissac, de Fontenay,
  de Lastours, de Montgolfier, de Vaugirard, Delacourt, Delaunay, Delcroix, Delmas, Descamps, Deschamps, Desmarais,
  Devaux, Diallo, Diarra, Dias, Diop, Djian, Doucet, Dragon, Drouet, Dubois-Ferrand, Duchemin, Duclos, Dufresne, Duhamel,
  Dumas-Vidal, Dupré, Durieux, Dutertre, El Idrissi, Elbaz, Estève, Évrard, Fabre, Faivre, Fallet, Farge, Faure-Monteil,
  Fayolle, Ferrand, Ferreira, Feuillet, Fleury, Fofana, Fontaine, Forestier, Fouquet, Fournel, Franchini, Gaillard,
  Gallois, Gamard, Garnier, Gasnier, Gauthier, Genty, Germain, Gervais, Ghosn, Gilbert, Girardin, Godefroy, Gomes,
  Gonthier, Gosselin, Goulard, Grandjean, Granier, Gravelle, Grimaldi, Guérin, Guibert, Guignard, Guilbaud, Guyot, Haddad,
  Haddouche, Hamelin, Hamon, Hardouin, Hébert, Herbin, Hoang, Hovsepian, Huet, Humbert, Husson, Imbert, Jacquet, Jamet,
  Jaouen, Jolivet, Josselin, Joubert, Jourdain, Kaddour, Kaplan, Karsenti, Kechiche, Keita, Kervella, Khalil, Klein,
  Konaté, Kowalczyk, Labbé, Lacaze, Lacombe, Lafarge, Lagarde, Lambertin, Lamy, Langlois, Lanoë, Laporte, Larcher-Dumont,
  Lasserre, Launay, Lavigne, Le Bihan, Le Floch, Le Goff, Le Guen, Lebrun, Leduc, Lefort, Legendre, Lejeune, Lemaître,
  Lemoine, Lenoir, Lepage, Leroux, Lesage, Levasseur, Lévêque, Lhomme, Lopes, Louvet, Lucas, Mabille, Macedo, Magnier,
  Mahé, Maillot, Mallet, Mansouri, Marchetti, Maréchal, Marques, Marty, Masson, Mathieu, Mauger, Maurin, Mazet, Mebarki,
  Mellouk, Mercadier, Messaoudi, Meunier, Michaud, Millet, Mimoun, Monnier, Montagne, Moreau-Lenoir, Morel, Morin, Morvan,
  Moulin, Nahon, Navarro, Ndiaye, Nguyen, Nicolle, Noiret, Oliveira, Ollivier, Osmont, Ouali, Pages, Parent, Pasquier,
  Pélissier, Pereira, Péron, Perret, Petitjean, Pham, Picard, Pichon, Pinson, Pires, Poirier, Pommier, Poncet, Pottier,
  Poulain, Prévost, Prigent, Quéré, Rabier, Rahmani, Rault, Raynal, Rebours, Renaudin, Ribeiro, Ricard, Rigaud,
  Rivière, Robin, Rocher, Rollin, Romero, Rossi, Roussel, Roux-Bastien, Sabatier, Saïdi, Salmon, Samson, Sanchez, Santos,
  Sarkissian, Saulnier, Sauvage, Savin, Schmitt, Serrano, Seydi, Sidibé, Simonnet, Sissoko, Soares, Soulier, Soumaré,
  Tabet, Tanguy, Tardieu, Tavares, Teixeira, Terrier, Tessier, Texier, Thévenin, Thibaut, Tissot, Toledano, Touati, Touré,
  Tournier, Traoré, Trémoulet, Tronchet, Vacher, Vaillant, Valette, Vallin, Vanier, Varlet, Vasseur, Verdier, Verger,
  Viard, Vidal, Vigneron, Villard, Vincenti, Voisin, Wagner, Wang, Weber, Yahiaoui, Zanetti, Zerbib, Zitouni
`)

export const OCCUPATIONS = words(`
  Cadre du secteur privé, Cadre de la fonction publique, Enseignant, Avocat, Médecin, Infirmier,
  Chef d’entreprise, Commerçant, Artisan, Ingénieur, Architecte, Consultant, Journaliste, Comptable, Employé de banque,
  Secrétaire de direction, Agent territorial, Technicien, Pharmacien, Psychologue, Étudiant, Sans profession,
  Retraité de l’enseignement, Retraité de la fonction publique, Retraité du secteur privé, Chargé de communication,
  Responsable associatif, Professeur des universités, Éducateur spécialisé, Agent immobilier
`)

export const STREETS = words(`
  rue de la République, rue Victor-Hugo, avenue du Général-Leclerc, rue Jean-Jaurès, rue des Écoles, rue de l’Église,
  avenue de Paris, rue Pasteur, boulevard de la Liberté, rue du Parc, rue des Vignes, allée des Tilleuls,
  rue Gabriel-Péri, rue Voltaire, avenue de Verdun, rue du Château, rue de la Gare, rue Marcel-Sembat, rue Diderot,
  rue des Carrières, avenue Aristide-Briand, rue Raspail, sentier des Lilas, rue du Moulin, rue Édouard-Vaillant
`)
