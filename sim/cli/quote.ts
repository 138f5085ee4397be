/** A word as a POSIX shell reads it back, in quotes only where they are needed. */
export function quote(word: string): string {
  // `=` is safe inside a word; at its start zsh would look up a command.
  if (/^[\w@%+:,./-][\w@%+=:,./-]*$/.test(word)) return word
  return `'${word.replaceAll("'", String.raw`'\''`)}'`
}
