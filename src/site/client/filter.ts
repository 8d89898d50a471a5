/** Hides the rows of a table that do not hold what the reader types. */
export function liveFilter(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('[data-filter]')) {
    const rows = [
      ...document.querySelectorAll<HTMLElement>(`[data-filtered="${input.dataset.filter ?? ''}"] tbody tr`),
    ];
    const status = input.closest('p')?.querySelector('[role="status"]');
    input.addEventListener('input', () => {
      const wanted = input.value.trim().toLowerCase();
      for (const row of rows) row.hidden = !row.textContent.toLowerCase().includes(wanted);
      const shown = rows.filter((row) => !row.hidden).length;
      if (status) status.textContent = wanted === '' ? '' : `${shown} of ${rows.length} services`;
    });
  }
}
