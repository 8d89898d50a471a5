/** Shows one tab at a time. Without this every tab is shown under its label. */
export function liveTabs(): void {
  for (const [at, tabs] of document.querySelectorAll<HTMLElement>('[data-tabs]').entries()) start(tabs, at);
}

function start(tabs: HTMLElement, at: number): void {
  const panels = [...tabs.querySelectorAll<HTMLElement>(':scope > .tab')];
  if (panels.length < 2) return;
  const list = document.createElement('div');
  list.className = 'tab-list';
  list.setAttribute('role', 'tablist');
  const buttons = panels.map((panel, nth) => tabButton(panel, `-tab-${at}-${nth}`));
  const select = (chosen: number) => {
    for (const [nth, panel] of panels.entries()) {
      panel.hidden = nth !== chosen;
      buttons[nth]?.setAttribute('aria-selected', String(nth === chosen));
      if (buttons[nth]) buttons[nth].tabIndex = nth === chosen ? 0 : -1;
    }
  };
  for (const [nth, button] of buttons.entries()) button.addEventListener('click', () => select(nth));
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const now = buttons.findIndex((button) => button.tabIndex === 0);
    const next = (now + step + buttons.length) % buttons.length;
    select(next);
    buttons[next]?.focus();
  });
  list.append(...buttons);
  tabs.prepend(list);
  tabs.classList.add('is-live');
  select(0);
}

function tabButton(panel: HTMLElement, id: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.id = id;
  button.textContent = panel.dataset.tab ?? 'Tab';
  button.setAttribute('role', 'tab');
  panel.id ||= `${id}-panel`;
  button.setAttribute('aria-controls', panel.id);
  panel.setAttribute('role', 'tabpanel');
  panel.setAttribute('aria-labelledby', id);
  return button;
}
