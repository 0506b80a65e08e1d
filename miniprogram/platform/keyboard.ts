/** Lets Enter and the space bar press what has the focus: Taro's elements are no buttons to the browser. Called once, at launch. */
export function followKeyboard(): void {
  if (process.env.TARO_ENV !== 'h5') return
  document.addEventListener('keydown', (event) => {
    const { target } = event
    if (!['Enter', ' '].includes(event.key) || !(target instanceof HTMLElement) || !target.hasAttribute('role')) return
    event.preventDefault()
    target.click()
  })
}
