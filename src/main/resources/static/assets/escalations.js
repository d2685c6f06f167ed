/* The pages about escalations: approving with two taps, proposing by hand, entering what a leader decided on paper. */
const COOKIE = 'XIAOHAO-XSRF';
const HEADER = 'X-XIAOHAO-XSRF';
const BACK_SOON = 900;
const PATIENCE_MILLISECONDS = 500;

document.querySelectorAll('.esc-card[data-task]').forEach(prepare);
document.querySelectorAll('form[data-propose]').forEach(form => onSubmit(form, () => propose(form)));
document.querySelectorAll('form[data-paper]').forEach(form => onSubmit(form, () => enter(form)));

/** The first tap asks, the second decides. */
function prepare(card) {
  const [approve, confirm, cancel] = ['approve', 'confirm', 'cancel'].map(name => card.querySelector(`[data-${name}]`));
  if (!approve) {
    return;
  }
  const asking = on => {
    approve.hidden = on;
    confirm.hidden = !on;
    cancel.hidden = !on;
  };
  approve.addEventListener('click', () => {
    asking(true);
    confirm.focus();
  });
  cancel.addEventListener('click', () => asking(false));
  confirm.addEventListener('click', async () => {
    const answer = await busy(confirm, () => post('/api/tasks/' + encodeURIComponent(card.dataset.task) + '/complete',
      { decision: 'APPROVE', opinion: '同意按建议处置。' }));
    if (answer.told) {
      tell(card, answer.told, false);
      return;
    }
    card.classList.add('is-done');
    card.querySelector('.esc-acts').hidden = true;
    tell(card, '已同意，正在更新……', true);
    window.setTimeout(() => window.location.reload(), BACK_SOON);
  });
}

async function propose(form) {
  const answer = await post('/api/programmes/' + encodeURIComponent(form.dataset.programme) + '/escalations', values(form));
  finish(form, answer, '已提出，正在更新……');
}

async function enter(form) {
  const scan = await upload(form.elements.scan.files[0]);
  if (scan.told) {
    tell(form, scan.told, false);
    return;
  }
  const answers = values(form);
  delete answers.scan;
  const answer = await post('/api/escalations/' + form.dataset.number + '/paper-decision',
    { ...answers, evidenceIds: scan.body.id });
  finish(form, answer, '已录入，正在更新……');
}

function finish(form, answer, words) {
  if (answer.told) {
    tell(form, answer.told, false);
    return;
  }
  tell(form, words, true);
  window.setTimeout(() => window.location.reload(), BACK_SOON);
}

function onSubmit(form, work) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    await busy(form.querySelector('[type="submit"]'), work);
  });
}

/** Nobody presses it twice, and where it takes long it says that it is at work. */
async function busy(button, work) {
  const words = button.textContent;
  const late = window.setTimeout(() => { button.textContent = '正在提交，请稍候…'; }, PATIENCE_MILLISECONDS);
  button.disabled = true;
  const answer = await work();
  window.clearTimeout(late);
  button.textContent = words;
  button.disabled = false;
  return answer;
}

function values(form) {
  return Object.fromEntries([...new FormData(form)].filter(([, value]) => typeof value === 'string' && value.trim()));
}

function tell(place, words, good) {
  const told = place.querySelector('.esc-told');
  told.textContent = words;
  told.classList.toggle('is-good', good);
  told.hidden = false;
}

function post(path, body) {
  return call(path, JSON.stringify(body), { 'Content-Type': 'application/json' });
}

function upload(file) {
  const form = new FormData();
  form.append('file', file);
  return call('/api/evidence', form, {});
}

/** The body of the answer, or what is to be told. */
async function call(path, body, headers) {
  try {
    const response = await fetch(path, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json, application/problem+json', 'X-Requested-With': 'XMLHttpRequest', ...csrf(), ...headers }
    });
    const answer = response.status === 204 ? {} : await response.json().catch(() => ({}));
    return response.ok ? { body: answer } : { told: answer.detail ?? '没有办成（' + response.status + '），请刷新后重试。' };
  } catch (unreachable) {
    return { told: '网络不通，请检查网络后重试。' };
  }
}

function csrf() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith(COOKIE + '='));
  return cookie ? { [HEADER]: cookie.slice(COOKIE.length + 1) } : {};
}
