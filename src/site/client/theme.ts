const key = 'runproof-theme';

/** Switches between light and dark; the choice stays, that of the system holds until there is one. */
export function themeButton(): void {
  const button = document.querySelector('[data-theme-toggle]');
  if (!button) return;
  const system = matchMedia('(prefers-color-scheme: dark)');
  const isDark = () =>
    (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
  const show = () => button.setAttribute('aria-pressed', String(isDark()));
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset.theme = theme;
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Then it holds for this page.
    }
    show();
  });
  system.addEventListener('change', show);
  show();
}
