import type { BlockHost } from './BlockHost.ts'
import { element } from './element.ts'

export interface Field {
  readonly dom: HTMLElement
  readonly input: HTMLInputElement | HTMLSelectElement
  /** Paints a stored value, unless something else is being typed. */
  readonly show: (value: string) => void
  /** Says why what was typed cannot be stored; empty when it can. It stays where it was typed. */
  readonly complain: (why: string) => void
}

interface Options {
  readonly label: string
  readonly input: HTMLInputElement | HTMLSelectElement
  /** Stores what was typed; false keeps it as it is, to be repaired. */
  readonly commit: (typed: string) => boolean
}

/**
 * A field at the foot of a block. It stores when it is left or with Entrée, which goes on to the next one, and
 * from the last back to the text; Échap puts back what is stored.
 */
export function field(host: BlockHost, { label, input, commit }: Options): Field {
  let stored = ''
  const problem = element('span', 'problem')
  problem.setAttribute('role', 'alert')
  const dom = element('label', 'field', element('span', 'field-name', label), input, problem)
  const complain = (why: string): void => {
    problem.textContent = why
    input.setAttribute('aria-invalid', String(why !== ''))
  }
  const store = (): boolean => {
    if (input.value === stored) return true
    if (!commit(input.value)) return false
    complain('')
    return true
  }
  input.addEventListener('change', store)
  input.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.isComposing || event.defaultPrevented) return
    if (event.key === 'Escape') {
      input.value = stored
      complain('')
      host.leave()
    } else if (event.key === 'Enter' && !event.altKey) {
      if (store()) goOn(input, host)
    } else return
    event.preventDefault()
    event.stopPropagation()
  })
  return {
    dom,
    input,
    show(value) {
      const typing = document.activeElement === input && input.value !== stored
      stored = value
      dom.classList.toggle('empty', value === '')
      if (!typing && input.value !== value) input.value = value
    },
    complain,
  }
}

function goOn(input: HTMLElement, host: BlockHost): void {
  const fields = [...(input.closest('.foot, .who')?.querySelectorAll<HTMLElement>('input, select') ?? [])]
  const next = fields.slice(fields.indexOf(input) + 1).find(({ offsetParent }) => offsetParent !== null)
  if (next) next.focus()
  else host.leave()
}
