// Runs before the first paint: a theme that the reader chose must not flash, and what needs scripts may be shown.
document.documentElement.classList.add('js');
try {
  const theme = localStorage.getItem('runproof-theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage can be switched off; the system's theme holds then.
}
