/** What a browser's own dialog takes: `accept` as HTML has it, one file or several. */
interface Wanted {
  readonly accept: string
  readonly several?: boolean
}

/** The files that a person chose, in their order; none when they turned back. Only for the browser. */
export function chooseInBrowser({ accept, several = false }: Wanted): Promise<File[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = accept
  input.multiple = several
  input.style.display = 'none'
  // Old Safari opens the dialog only of what is on the page.
  document.body.appendChild(input)
  return new Promise<File[]>((answer) => {
    input.addEventListener('change', () => answer([...(input.files ?? [])]))
    input.addEventListener('cancel', () => answer([]))
    input.click()
  }).finally(() => input.remove())
}
