import type { Hit } from '../../search/search.ts';
import { count } from '../../text/count.ts';
import { searchFailed } from './search-failed.ts';
import { type Loading, search, useSearch } from './search-parts.ts';
import { resultOf } from './search-result.ts';

const started = new WeakSet<HTMLElement>();

/** What stands in the list where there is no result. */
const noResult: Record<Loading, string> = {
  loading: 'The search is being loaded …',
  loaded: 'Nothing found. Try a part of the error text, or the name of the service.',
  failed: searchFailed,
};

/** Makes a search box answer while the reader types. */
export function startBox(box: HTMLElement, query: string): void {
  const input = box.querySelector('input');
  const list = box.querySelector<HTMLElement>('[role="listbox"]');
  const status = box.querySelector('[role="status"]');
  if (!input || !list || !status || started.has(box)) return;
  started.add(box);
  if (query !== '') input.value = query;
  const { fromQuery, entered } = box.dataset;
  const parts = { input, list, status, keepsAddress: fromQuery !== undefined };
  new SearchBox(parts, entered !== undefined);
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
  readonly #loading: () => Loading;
  #hits: Hit[] = [];
  #active = 0;
  /** Whether Enter was pressed before there was a result. */
  #entered: boolean;

  constructor(parts: Parts, entered: boolean) {
    this.#parts = parts;
    this.#entered = entered;
    this.#loading = useSearch(() => this.#answer()).loading;
    parts.input.addEventListener('input', () => {
      this.#entered = false;
      this.#answer();
    });
    parts.input.addEventListener('focus', () => this.#answer());
    parts.input.addEventListener('keydown', (event) => this.#onKey(event));
    parts.list.addEventListener('click', (event) => this.#onClick(event));
    this.#answer();
  }

  #answer(): void {
    const { input, list, keepsAddress } = this.#parts;
    const query = input.value.trim();
    this.#hits = query === '' ? [] : search.find(query, 8);
    this.#active = 0;
    list.replaceChildren(...this.#hits.map((hit, at) => resultOf(hit, query, `${list.id}-${at}`)));
    list.hidden = query === '';
    input.setAttribute('aria-expanded', String(this.#hits.length > 0));
    this.#tell(query);
    if (keepsAddress)
      history.replaceState(null, '', query === '' ? location.pathname : `?q=${encodeURIComponent(query)}`);
    this.#mark();
    if (this.#entered && this.#hits.length > 0) this.#open(false);
  }

  /** Says how many results there are, or why there is none. */
  #tell(query: string): void {
    const { list, status } = this.#parts;
    const found = this.#hits.length;
    const why = noResult[this.#loading()];
    if (query !== '' && found === 0) list.append(note(why));
    status.textContent = query === '' ? '' : found === 0 ? why : count(found, 'result');
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
      event.preventDefault();
      if (this.#hits.length > 0) this.#open(event.ctrlKey || event.metaKey);
      else this.#entered = this.#loading() === 'loading';
    } else if (event.key === 'Escape') {
      // The browser would clear the field first, and close the dialog only the second time.
      event.preventDefault();
      this.#parts.input.value = '';
      this.#answer();
      this.#close();
    }
  }

  #open(inNewTab: boolean): void {
    this.#entered = false;
    const link = this.#parts.list.querySelector<HTMLAnchorElement>('[aria-selected="true"] a');
    if (!link) return;
    if (inNewTab) open(link.href, '_blank');
    else {
      this.#close();
      location.assign(link.href);
    }
  }

  /** A result on the same page would scroll behind the dialog. */
  #onClick({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
    const onLink = target instanceof Element && target.closest('a');
    if (onLink && !ctrlKey && !metaKey && !shiftKey) this.#close();
  }

  #close(): void {
    this.#parts.input.closest('dialog')?.close();
  }
}

/** The only line of a list without results. */
function note(text: string): HTMLElement {
  const line = document.createElement('li');
  line.className = 'none';
  line.role = 'presentation';
  line.textContent = text;
  return line;
}
