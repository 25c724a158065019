const oneYear = 31_536_000

/** Changes between light and dark and remembers it in the cookie the server reads. */
export function toggleTheme(): void {
  const root = document.documentElement
  const chosen = root.dataset['theme']
  const dark =
    chosen === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark'
  const theme = dark ? 'light' : 'dark'
  root.dataset['theme'] = theme
  document.querySelector('meta[name="color-scheme"]')?.setAttribute('content', theme)
  document.cookie = `theme=${theme}; Path=/; Max-Age=${oneYear}; SameSite=Lax`
}
