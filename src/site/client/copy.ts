import { replaceVariables } from '../../parse/variables.ts';

/**
 * Gives every code block a button that copies it as it is shown: with the reader’s values, without prompts. A command
 * that lacks a value is not copied: a shell would run it with nothing in its place.
 */
export function addCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLElement>('.code')) {
    const pre = block.querySelector('pre');
    if (!pre) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = 'Copy';
    button.addEventListener('click', () => void copy(pre, button));
    block.classList.add('has-copy');
    block.append(button);
  }
}

async function copy(pre: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const lacking = pre.querySelector<HTMLElement>('var.unfilled')?.dataset.name;
  if (lacking !== undefined) {
    button.textContent = `Fill in ${lacking}`;
    document.querySelector<HTMLElement>(`[data-variable="${lacking}"]`)?.focus();
    return;
  }
  try {
    await navigator.clipboard.writeText(textToCopy(pre));
    button.textContent = 'Copied';
  } catch {
    getSelection()?.selectAllChildren(pre);
    button.textContent = 'Selected';
  }
  setTimeout(() => {
    button.textContent = 'Copy';
  }, 1500);
}

function textToCopy(pre: HTMLElement): string {
  const typed = pre.dataset.copy;
  if (typed === undefined) return pre.textContent.replace(/\n$/, '');
  const values = new Map([...pre.querySelectorAll('var')].map((one) => [one.dataset.name, one.textContent]));
  return replaceVariables(typed, (name) => values.get(name));
}
