import { remember, remembered } from './storage.ts';

/** Fills the reader’s values into every command. A value that does not fit its pattern is refused, not filled in. */
export function fillVariables(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-variable]')) {
    const name = input.dataset.variable ?? '';
    const key = `variable:${location.pathname}:${name}`;
    const preset = input.dataset.default ?? '';
    input.value = remembered(key) ?? preset;
    const update = () => {
      const fits = input.value === '' || fitsPattern(input.value, input.dataset.pattern);
      input.setAttribute('aria-invalid', String(!fits));
      explain(input, fits);
      if (!fits) return;
      remember(key, input.value === preset ? undefined : input.value);
      fill(name, input.value || preset || `\${${name}}`);
    };
    input.addEventListener('input', update);
    update();
  }
}

/** The browser’s own `pattern` refuses expressions that are common elsewhere, such as `[a-z0-9-]`. */
function fitsPattern(value: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return true;
  try {
    return new RegExp(`^(?:${pattern})$`).test(value);
  } catch {
    return true;
  }
}

function explain(input: HTMLInputElement, fits: boolean): void {
  const problem = input.parentElement?.querySelector('.variable-problem');
  if (problem)
    problem.textContent = fits
      ? ''
      : `Must match ${input.dataset.pattern ?? ''}. The commands keep the last value.`;
}

function fill(name: string, value: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('var[data-name]')) {
    if (place.dataset.name === name) place.textContent = value;
  }
}
