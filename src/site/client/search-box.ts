import type { Hit, Search } from '../../search/search.ts';
import { useSearch } from './search-parts.ts';
import { resultOf } from './search-result.ts';

const started = new WeakSet<HTMLElement>();

/** Makes a search box answer while the reader types. */
export function startBox(box: HTMLElement, query: string): void {
  const input = box.querySelector('input');
  const list = box.querySelector<HTMLElement>('[role="listbox"]');
  const status = box.querySelector('[role="status"]');
  if (!input || !list || !status || started.has(box)) return;
  started.add(box);
  if (query !== '') input.value = query;
  new SearchBox({ input, list, status, keepsAddress: box.dataset.fromQuery !== undefined });
}

interface Parts {
  input: HTMLInputElement;
  list: HTMLElement;
  status: Element;
  /** Whether the address follows what is typed, so that it can be shared. */
  keepsAddress: boolean;
}

class SearchBox {
  readonly #parts: Parts;
  readonly #search: Search;
  #hits: Hit[] = [];
  #active = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#search = useSearch(() => this.#answer());
    parts.input.addEventListener('input', () => this.#answer());
    parts.input.addEventListener('focus', () => this.#answer());
    parts.input.addEventListener('keydown', (event) => this.#onKey(event));
    this.#answer();
  }

  #answer(): void {
    const { input, list, status, keepsAddress } = this.#parts;
    const query = input.value.trim();
    this.#hits = query === '' ? [] : this.#search.find(query, { limit: 8 });
    this.#active = 0;
    list.replaceChildren(...this.#hits.map((hit, at) => resultOf(hit, query, `${list.id}-${at}`)));
    if (query !== '' && this.#hits.length === 0) list.append(nothing());
    list.hidden = query === '';
    input.setAttribute('aria-expanded', String(this.#hits.length > 0));
    status.textContent =
      query === '' ? '' : this.#hits.length === 1 ? '1 result' : `${this.#hits.length} results`;
    if (keepsAddress)
      history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    this.#mark();
  }

  #mark(): void {
    const { input, list } = this.#parts;
    for (const [at, option] of [...list.querySelectorAll('[role="option"]')].entries()) {
      option.setAttribute('aria-selected', String(at === this.#active));
      if (at === this.#active) option.scrollIntoView({ block: 'nearest' });
    }
    if (this.#hits.length > 0) input.setAttribute('aria-activedescendant', `${list.id}-${this.#active}`);
    else input.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && this.#hits.length > 0) {
      event.preventDefault();
      this.#active = (this.#active + step + this.#hits.length) % this.#hits.length;
      this.#mark();
    } else if (event.key === 'Enter' && !event.isComposing) {
      const link = this.#parts.list.querySelector<HTMLAnchorElement>('[aria-selected="true"] a');
      if (!link) return;
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) open(link.href, '_blank');
      else location.assign(link.href);
    } else if (event.key === 'Escape') {
      // The browser would clear the field first, and close the dialog only the second time.
      event.preventDefault();
      this.#parts.input.value = '';
      this.#answer();
      this.#parts.input.closest('dialog')?.close();
    }
  }
}

function nothing(): HTMLElement {
  const line = document.createElement('li');
  line.className = 'none';
  line.role = 'presentation';
  line.textContent = 'Nothing found. Try a part of the error text, or the name of the service.';
  return line;
}
