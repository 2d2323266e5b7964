/** « de Vanves », « d’Antony », « du Plessis-Robinson ». */
export function ofPlace(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`
  return /^[aeiouyàâéèêîïôûh]/i.test(name) ? `d’${name}` : `de ${name}`
}
