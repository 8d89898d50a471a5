import { decoded } from '../../text/decoded.ts';

/** Shows one way of grouping the runbooks at a time. Without this all of them are on the page, one below the other. */
export function switchViews(): void {
  const root = document.querySelector('[data-views]');
  if (!root) return;
  const links = [...root.querySelectorAll<HTMLAnchorElement>('[data-view]')];
  const views = [...root.querySelectorAll<HTMLElement>('[data-view-of]')];
  const show = (slug: string | undefined) => {
    for (const view of views) view.hidden = view.dataset.viewOf !== slug;
    for (const link of links) {
      if (link.dataset.view === slug) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const fromHash = () => {
    const hash = location.hash.slice(1);
    const target = document.getElementById(decoded(hash) ?? hash);
    const view = target?.closest<HTMLElement>('[data-view-of]') ?? views[0];
    show(view?.dataset.viewOf);
    if (target && target !== view) target.scrollIntoView();
  };
  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      history.replaceState(null, '', link.hash);
      show(link.dataset.view);
    });
  }
  addEventListener('hashchange', fromHash);
  fromHash();
}
