/** The 36 communes of Hauts-de-Seine as hexagons, pointy top, by INSEE code: column and row of the tile, three letters. */
export interface Tile {
  readonly abbreviation: string
  readonly name: string
  readonly x: number
  readonly y: number
}

export const TILES_92: ReadonlyMap<string, Tile> = new Map([
  ['92002', { abbreviation: 'ANT', name: 'Antony', x: 3.5, y: 10 }],
  ['92004', { abbreviation: 'ASN', name: 'Asnières-sur-Seine', x: 4, y: 1 }],
  ['92007', { abbreviation: 'BGX', name: 'Bagneux', x: 5.5, y: 8 }],
  ['92009', { abbreviation: 'BCO', name: 'Bois-Colombes', x: 3, y: 1 }],
  ['92012', { abbreviation: 'BBT', name: 'Boulogne-Billancourt', x: 3, y: 5 }],
  ['92014', { abbreviation: 'BLR', name: 'Bourg-la-Reine', x: 5, y: 9 }],
  ['92019', { abbreviation: 'CHM', name: 'Châtenay-Malabry', x: 3, y: 9 }],
  ['92020', { abbreviation: 'CTN', name: 'Châtillon', x: 5, y: 7 }],
  ['92022', { abbreviation: 'CHV', name: 'Chaville', x: 2, y: 7 }],
  ['92023', { abbreviation: 'CLM', name: 'Clamart', x: 4, y: 7 }],
  ['92024', { abbreviation: 'CLI', name: 'Clichy', x: 5, y: 1 }],
  ['92025', { abbreviation: 'COL', name: 'Colombes', x: 2, y: 1 }],
  ['92026', { abbreviation: 'COU', name: 'Courbevoie', x: 3.5, y: 2 }],
  ['92032', { abbreviation: 'FAR', name: 'Fontenay-aux-Roses', x: 4.5, y: 8 }],
  ['92033', { abbreviation: 'GAR', name: 'Garches', x: 1, y: 5 }],
  ['92035', { abbreviation: 'LGC', name: 'La Garenne-Colombes', x: 2.5, y: 2 }],
  ['92036', { abbreviation: 'GEN', name: 'Gennevilliers', x: 3.5, y: 0 }],
  ['92040', { abbreviation: 'ISS', name: 'Issy-les-Moulineaux', x: 3.5, y: 6 }],
  ['92044', { abbreviation: 'LEV', name: 'Levallois-Perret', x: 4.5, y: 2 }],
  ['92046', { abbreviation: 'MAL', name: 'Malakoff', x: 5.5, y: 6 }],
  ['92047', { abbreviation: 'MLC', name: 'Marnes-la-Coquette', x: 0.5, y: 6 }],
  ['92048', { abbreviation: 'MEU', name: 'Meudon', x: 3, y: 7 }],
  ['92049', { abbreviation: 'MTR', name: 'Montrouge', x: 6, y: 7 }],
  ['92050', { abbreviation: 'NAN', name: 'Nanterre', x: 2, y: 3 }],
  ['92051', { abbreviation: 'NEU', name: 'Neuilly-sur-Seine', x: 4, y: 3 }],
  ['92060', { abbreviation: 'LPR', name: 'Le Plessis-Robinson', x: 3.5, y: 8 }],
  ['92062', { abbreviation: 'PUT', name: 'Puteaux', x: 3, y: 3 }],
  ['92063', { abbreviation: 'RUE', name: 'Rueil-Malmaison', x: 1.5, y: 4 }],
  ['92064', { abbreviation: 'SCL', name: 'Saint-Cloud', x: 2, y: 5 }],
  ['92071', { abbreviation: 'SCX', name: 'Sceaux', x: 4, y: 9 }],
  ['92072', { abbreviation: 'SEV', name: 'Sèvres', x: 2.5, y: 6 }],
  ['92073', { abbreviation: 'SUR', name: 'Suresnes', x: 2.5, y: 4 }],
  ['92075', { abbreviation: 'VAN', name: 'Vanves', x: 4.5, y: 6 }],
  ['92076', { abbreviation: 'VAU', name: 'Vaucresson', x: 0, y: 5 }],
  ['92077', { abbreviation: 'VDA', name: 'Ville-d’Avray', x: 1.5, y: 6 }],
  ['92078', { abbreviation: 'VLG', name: 'Villeneuve-la-Garenne', x: 4.5, y: 0 }],
])
