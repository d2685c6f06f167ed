/* The import's page: a bar while the file is sent, and another while its issues are made. Without script the forms work alone. */
const ASK_AGAIN = 1000;
const MEGABYTE = 1024 * 1024;

const upload = document.querySelector('form[data-upload]');
if (upload) {
  upload.addEventListener('submit', (event) => {
    event.preventDefault();
    const file = upload.querySelector('input[type=file]').files[0];
    const limit = Number(upload.dataset.limitMb);
    if (file.size > limit * MEGABYTE) {
      refuse('文件超过 ' + limit + ' MB，请拆分成几个文件，或压缩其中的照片后再上传。');
    } else {
      send();
    }
  });
}

function send() {
  const request = new XMLHttpRequest();
  show(true);
  request.upload.addEventListener('progress', (event) => {
    const percent = event.lengthComputable ? Math.round((event.loaded / event.total) * 100) : 0;
    upload.querySelector('[data-bar]').value = percent;
    say(percent < 100 ? '正在上传，已完成 ' + percent + '%' : '上传完成，正在逐行检查……');
  });
  request.addEventListener('load', () => answered(request));
  request.addEventListener('error', () => refuse('网络中断，文件没有传完，请检查网络后重试。'));
  request.open('POST', upload.action);
  request.send(new FormData(upload));
}

function answered(request) {
  const page = new URL(request.responseURL, window.location.href);
  if (request.status < 400) {
    window.location.assign(page);
    return;
  }
  const told = new DOMParser().parseFromString(request.responseText, 'text/html');
  const words = told.querySelector('[data-refusal], .notice-words');
  refuse(words ? words.textContent : '服务器没有接收这个文件，请稍后重试。');
}

function refuse(words) {
  show(false);
  let place = document.querySelector('[data-refusal]');
  if (!place) {
    place = document.createElement('p');
    place.className = 'taking-refusal';
    place.dataset.refusal = '';
    place.setAttribute('role', 'alert');
    upload.before(place);
  }
  place.textContent = words;
}

function show(sending) {
  upload.querySelector('[data-sending]').hidden = !sending;
  upload.querySelector('[data-submit]').disabled = sending;
  upload.querySelector('[data-bar]').value = 0;
}

function say(words) {
  upload.querySelector('[data-words]').textContent = words;
}

const once = document.querySelector('form[data-once]');
if (once) {
  once.addEventListener('submit', () => {
    once.querySelector('button').disabled = true;
  });
}

const running = document.querySelector('[data-progress]');
if (running) {
  ask();
}

async function ask() {
  try {
    const answer = await fetch(running.dataset.progress, { headers: { Accept: 'application/json' } });
    if (answer.status === 401 || answer.status === 404) {
      window.location.reload();
      return;
    }
    if (answer.ok && tell(await answer.json())) {
      return;
    }
  } catch {
    running.querySelector('[data-step]').textContent = '暂时连不上服务器，正在重试';
  }
  window.setTimeout(ask, ASK_AGAIN);
}

/** Whether there is nothing more to wait for; then the page is asked for anew and tells the result. */
function tell(progress) {
  if (progress.state !== 'CONFIRMED') {
    window.location.reload();
    return true;
  }
  const bar = running.querySelector('[data-bar]');
  bar.max = progress.total || 100;
  bar.value = progress.done;
  running.querySelector('[data-step]').textContent = progress.step;
  running.querySelector('[data-count]').textContent = progress.total
    ? '：' + progress.done + ' / ' + progress.total
    : '……';
  return false;
}
