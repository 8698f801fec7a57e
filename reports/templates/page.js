(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const subjects = all('details.subject');

  // The filter: a subject is shown where every word is in its names and its verdicts have the chosen one.
  const form = document.querySelector('#filter');
  const [text, verdict, status] = ['text', 'verdict', 'status'].map((name) => document.querySelector(`#filter-${name}`));
  const rows = new Map(all('tr[data-of]').map((row) => [row.dataset.of, row]));
  const apply = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const subject of subjects) {
      const matches = words.every((word) => subject.dataset.q.includes(word)) && (verdict.value === '' || subject.dataset.v.split(' ').includes(verdict.value));
      subject.hidden = !matches;
      const row = rows.get(subject.id);
      if (row) row.hidden = !matches;
      shown += matches ? 1 : 0;
    }
    for (const body of all('.matrix tbody')) body.hidden = all('tr[data-of]', body).every((row) => row.hidden);
    status.textContent = shown === subjects.length ? `All ${shown} shown` : `${shown} of ${subjects.length} shown`;
  };
  form.hidden = false;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('input', apply);
  apply();

  for (const buttons of all('.buttons')) {
    buttons.hidden = false;
    buttons.addEventListener('click', (event) => {
      const open = event.target.dataset.open;
      if (open !== undefined) for (const subject of all('details.subject:not([hidden])', buttons.parentElement)) subject.open = open !== '';
    });
  }

  // A link into a closed section opens it.
  const reveal = () => {
    let target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const goal = target;
    for (; target; target = target.parentElement) if (target.tagName === 'DETAILS') target.open = true;
    goal?.scrollIntoView();
  };
  addEventListener('hashchange', reveal);
  if (location.hash !== '') reveal();

  // A field and its bytes light up together; a field with parts takes them along.
  const light = (event) => {
    for (const lit of all('.lit')) lit.classList.remove('lit');
    const at = event.target.closest?.('[data-f]');
    const box = at?.closest('.bytes');
    if (!box) return;
    const from = Number(at.dataset.f);
    const end = Number(box.querySelector(`tr[data-f="${from}"]`)?.dataset.e ?? from + 1);
    for (const part of all('[data-f]', box)) part.classList.toggle('lit', Number(part.dataset.f) >= from && Number(part.dataset.f) < end);
  };
  document.addEventListener('mouseover', light);
  document.addEventListener('focusin', light);
  document.addEventListener('toggle', (event) => {
    for (const name of all('.fields th[scope="row"]', event.target)) name.tabIndex = 0;
  }, true);

  // Paper cannot be unfolded.
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = all('details:not([open])');
    for (const closed of opened) closed.open = true;
  });
  addEventListener('afterprint', () => {
    for (const closed of opened) closed.open = false;
  });
})();
