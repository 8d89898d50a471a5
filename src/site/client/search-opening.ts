import { searchFailed } from './search-failed.ts';

/** Starts the search boxes of a page. The search itself is loaded when a box is first used. */
export function startSearchBoxes(): void {
  for (const box of document.querySelectorAll<HTMLElement>('[data-search]')) {
    const input = box.querySelector('input');
    if (!input) continue;
    const { fromQuery, fromPath, focus } = box.dataset;
    const asked = fromQuery !== undefined ? queryOfAddress() : fromPath !== undefined ? wordsOfPath() : '';
    if (fromPath !== undefined) void goToAlert();
    if (asked !== '') void live(box, asked);
    else input.addEventListener('focus', () => void live(box, input.value), { once: true });
    // Until the search is here, and answers by itself.
    input.addEventListener('keydown', ({ key }) => box.toggleAttribute('data-entered', key === 'Enter'));
    // A phone would open its keyboard over the list.
    if (focus !== undefined && location.hash === '' && matchMedia('(hover: hover)').matches) input.focus();
  }
}

/** Opens the search by `/`, Ctrl-K and Cmd-K, or by its button. */
export function openSearchByKey(): void {
  addEventListener('keydown', (event) => {
    const isShortcut = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey);
    if (
      !isShortcut &&
      (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target))
    )
      return;
    event.preventDefault();
    void openDialog();
  });
  for (const link of document.querySelectorAll('[data-search-open]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void openDialog();
    });
  }
}

async function live(box: HTMLElement, query: string): Promise<void> {
  try {
    const { startBox } = await import('./search-dialog.ts');
    startBox(box, query);
  } catch {
    const list = box.querySelector<HTMLElement>('[role="listbox"]');
    if (!list) return;
    list.textContent = searchFailed;
    list.hidden = false;
  }
}

/** Alert rules often link to an alert’s page in lower case, or by a name that no folder can have. */
async function goToAlert(): Promise<void> {
  if (!/\/alerts\/[^/]+\/?$/.test(location.pathname)) return;
  const { findAlertPage } = await import('./alert-address.ts');
  const url = await findAlertPage(wordsOfPath());
  if (url !== undefined) location.replace(url);
}

async function openDialog(): Promise<void> {
  const { showDialog } = await import('./search-dialog.ts');
  showDialog();
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function queryOfAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

function wordsOfPath(): string {
  const base = document.documentElement.dataset.base ?? '/';
  const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : location.pathname;
  try {
    return (
      path
        .split('/')
        .filter((part) => part !== '')
        .map(decodeURIComponent)
        .at(-1)
        ?.replace(/\.html?$/, '') ?? ''
    );
  } catch {
    return '';
  }
}
