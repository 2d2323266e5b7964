/** The presence colour of a person, 1 to 4: the same in every place and at everybody's. @param id of the account */
export function whoColour(id: string): 1 | 2 | 3 | 4 {
  let sum = 0
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return ([1, 2, 3, 4] as const)[sum % 4] ?? 1
}
