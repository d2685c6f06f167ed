/*
 * Says that the next page is coming where it takes longer than half a second, and keeps a second press from asking for the
 * same again. A file that is saved leaves the page as it is; the browser shows those itself.
 */
const PATIENCE_MILLISECONDS = 500;
const FILE = /\.(docx|xlsx|csv|pdf|jpe?g|png|webp|txt|jsonl)$/;

const bar = document.createElement('p');
bar.className = 'frame-progress';
bar.setAttribute('role', 'status');
document.body.append(bar);

let timer = null;

function begin(address) {
  if (address.origin !== location.origin || FILE.test(address.pathname)) {
    return;
  }
  clearTimeout(timer);
  timer = setTimeout(() => {
    bar.textContent = '正在处理，请稍候…';
    bar.classList.add('is-shown');
  }, PATIENCE_MILLISECONDS);
}

function end() {
  clearTimeout(timer);
  bar.classList.remove('is-shown');
  bar.textContent = '';
  document.querySelectorAll('form[data-sent]').forEach(form => delete form.dataset.sent);
}

// At the window, after whatever the page itself does about it.
addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented) {
    return;
  }
  if (form.method === 'post' && form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  begin(new URL(event.submitter?.formAction || form.action, location));
});

addEventListener('click', event => {
  const link = event.target.closest?.('a[href]');
  const elsewhere = event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;
  if (!link || elsewhere || link.target || link.hasAttribute('download')) {
    return;
  }
  const address = new URL(link.href, location);
  if (address.href.split('#')[0] !== location.href.split('#')[0]) {
    begin(address);
  }
});

// Whoever comes back by the browser's button finds the page as he left it.
addEventListener('pageshow', end);
addEventListener('pagehide', end);
