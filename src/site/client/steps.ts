import { remember, remembered } from './storage.ts';

/** Gives every step a box to tick; ticks stay in this tab. */
export function addCheckboxes(): void {
  for (const step of document.querySelectorAll<HTMLElement>('.step')) {
    const key = `done:${location.pathname}#${step.id}`;
    const label = document.createElement('label');
    label.className = 'step-done';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.checked = remembered(key) !== undefined;
    box.setAttribute('aria-label', `Step ${step.dataset.step ?? ''} done`);
    label.append(box, 'Done');
    const show = () => step.classList.toggle('is-done', box.checked);
    box.addEventListener('change', () => {
      remember(key, box.checked ? 'yes' : undefined);
      show();
    });
    show();
    step.append(label);
  }
}
