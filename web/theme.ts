/** Light or dark as the reader's system asks, told to the page as data-theme and followed while it is open. */

const prefersDark = '(prefers-color-scheme: dark)'

/** Called once before the first drawing. */
export function followSystemTheme(): void {
  const query = matchMedia(prefersDark)
  const apply = () => {
    document.documentElement.dataset.theme = query.matches ? 'dark' : 'light'
  }
  apply()
  query.addEventListener('change', apply)
}
