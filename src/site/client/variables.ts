import { longestValue } from '../../../schemas/longest-value.ts';
import { remember, remembered } from './storage.ts';

/**
 * Fills the reader’s values into every command. Where there is no value, or one that does not fit its pattern, the
 * commands show the name and are marked: nobody may run them with an old or an empty value.
 */
export function fillVariables(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-variable]')) {
    const name = input.dataset.variable ?? '';
    const key = `variable:${location.pathname}:${name}`;
    const preset = input.dataset.default ?? '';
    input.value = remembered(key) ?? preset;
    input.placeholder = preset || 'no value yet';
    const update = () => {
      const fits = input.value === '' || fitsPattern(input.value, input.dataset.pattern);
      input.setAttribute('aria-invalid', String(!fits));
      explain(input, fits);
      if (fits) remember(key, input.value === preset ? undefined : input.value);
      fill(name, fits ? input.value || preset : '');
    };
    input.addEventListener('input', update);
    update();
  }
}

/** The browser’s own `pattern` refuses expressions that are common elsewhere, such as `[a-z0-9-]`. */
function fitsPattern(value: string, pattern: string | undefined): boolean {
  if (pattern === undefined) return true;
  if (value.length > longestValue) return false;
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
      : `This does not fit the pattern ${input.dataset.pattern ?? ''}, so no command uses it.`;
}

function fill(name: string, value: string): void {
  for (const place of document.querySelectorAll<HTMLElement>('var[data-name]')) {
    if (place.dataset.name !== name) continue;
    place.textContent = value || `\${${name}}`;
    place.classList.toggle('unfilled', value === '');
  }
}
