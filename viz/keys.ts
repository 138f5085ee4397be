export type Action = 'play' | 'back' | 'seasonBack' | 'step' | 'phase' | 'season' | 'restart' | 'reset' | 'help'

/** What a key press asks for, if anything. Keys that mean something to the element in focus are left to it. */
export function actionOf(event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat'>, focus: string): Action | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  if (TYPING.has(focus) || (focus === 'range' && SLIDING.has(event.key))) return null
  switch (event.key) {
    case ' ': return event.repeat || PRESSABLE.has(focus) ? null : 'play'
    case 'ArrowRight': return event.shiftKey ? 'phase' : 'step'
    case 'ArrowLeft': return event.shiftKey ? 'seasonBack' : 'back'
    case 'End': return 'season'
    case 'r': return event.repeat ? null : 'restart'
    case 'R': return event.repeat ? null : 'reset'
    case '?': return 'help'
    default: return null
  }
}

/** Kinds of focus in which letters, arrows and Space belong to the element. */
const TYPING = new Set(['input', 'select', 'textarea', 'dialog'])
/** Keys that move a slider. */
const SLIDING = new Set(['ArrowLeft', 'ArrowRight', 'Home', 'End'])
/** Kinds of focus that Space presses. */
const PRESSABLE = new Set(['button', 'summary', 'a'])

/** The kind of element that has the focus, for actionOf. */
export function focusKind(element: Element | null): string {
  if (!element) return ''
  if (element.closest('dialog[open]')) return 'dialog'
  return element instanceof HTMLInputElement && element.type === 'range' ? 'range' : element.localName
}
