import { startBox } from './search-box.ts';

// All of the search is one file for the browser.
export { startBox };

let dialog: HTMLDialogElement | undefined;

/** Shows the search over the page, with the last query selected. */
export function showDialog(): void {
  dialog ??= makeDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function makeDialog(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', 'Search');
  made.innerHTML = `
    <div class="search-box" data-search>
      <label class="sr-only" for="-search-dialog">Search runbooks, alerts, errors and services</label>
      <input id="-search-dialog" type="search" role="combobox" aria-expanded="false" aria-autocomplete="list"
        aria-controls="-results-dialog" placeholder="Alert, error text, symptom, service …" autocomplete="off"
        autocapitalize="off" spellcheck="false" enterkeyhint="go">
      <p class="sr-only" role="status"></p>
      <ul class="results" id="-results-dialog" role="listbox" aria-label="Results" hidden></ul>
    </div>
    <p class="search-keys"><kbd>↑</kbd> <kbd>↓</kbd> choose · <kbd>Enter</kbd> open · <kbd>Esc</kbd> close</p>`;
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  document.body.append(made);
  const box = made.querySelector<HTMLElement>('[data-search]');
  if (box) startBox(box, '');
  return made;
}
