(() => {
  'use strict';
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = document.querySelector('#filter');
  const files = all('details.file').map((box) => ({ box, name: box.querySelector('h3').textContent.toLowerCase(), findings: all('.found > li', box) }));
  const total = files.reduce((sum, { findings }) => sum + findings.length, 0);

  if (form) {
    const text = form.querySelector('input');
    const selects = all('select', form);
    const status = form.querySelector('[role="status"]');
    const texts = new Map();
    const textOf = (finding) => {
      if (!texts.has(finding)) texts.set(finding, finding.textContent.toLowerCase());
      return texts.get(finding);
    };
    // A finding is shown where every word is in its text or its file's name, and each choice is its own.
    const apply = () => {
      const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
      const chosen = selects.filter((select) => select.value !== '');
      let shown = 0;
      for (const { box, name, findings } of files) {
        let here = 0;
        for (const finding of findings) {
          const matches = chosen.every((select) => finding.dataset[select.dataset.key] === select.value) && words.every((word) => name.includes(word) || textOf(finding).includes(word));
          finding.hidden = !matches;
          here += matches ? 1 : 0;
        }
        box.hidden = here === 0;
        shown += here;
      }
      status.textContent = shown === total ? `All ${shown} shown` : `${shown} of ${total} shown`;
    };
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', apply);
    apply();
  }

  for (const buttons of all('.buttons')) {
    buttons.hidden = false;
    buttons.addEventListener('click', (event) => {
      const open = event.target.dataset.open;
      if (open !== undefined) for (const { box } of files) if (!box.hidden) box.open = open !== '';
    });
  }

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
