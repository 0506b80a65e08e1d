/** WeChat asks for this component when the tab bar is custom. The page frame draws the bar, so it draws nothing. */
export default function CustomTabBar() {
  return null
}
