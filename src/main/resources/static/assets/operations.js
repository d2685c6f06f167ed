/* The list of failed jobs: one tick for all, and a word while the server works. Without it the buttons work as well. */
const form = document.querySelector('[data-retries]');

if (form) {
  const all = form.querySelector('[data-all]');
  const boxes = [...form.querySelectorAll('[name=job]')];
  all.hidden = false;
  all.querySelector('input').addEventListener('change', event => {
    boxes.forEach(box => { box.checked = event.target.checked; });
  });
  form.addEventListener('submit', event => {
    const chosen = boxes.some(box => box.checked) || event.submitter?.name === 'all';
    const busy = form.querySelector('[data-busy]');
    busy.textContent = chosen ? '正在重试…' : '请先勾选要重试的作业。';
    if (!chosen) {
      event.preventDefault();
      boxes[0].focus();
    }
  });
}
