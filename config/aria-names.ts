/** Attributes that WeChat's screen reader reads and that Taro's templates leave out. */
export const ARIA = {
  View: {
    'aria-role': '',
    'aria-label': '',
    'aria-checked': '',
    'aria-selected': '',
    'aria-disabled': '',
    'aria-hidden': '',
  },
  Image: { 'aria-role': '', 'aria-label': '', 'aria-hidden': '' },
  Input: { 'aria-label': '' },
  Textarea: { 'aria-label': '' },
}
