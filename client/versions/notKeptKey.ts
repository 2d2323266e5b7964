/** The sentence that says why a version could not be kept. @param code of the command's answer */
export function notKeptKey(code: string): 'offline' | 'too-many-versions' | 'refused' {
  return code === 'offline' || code === 'too-many-versions' ? code : 'refused'
}
