/*
 * Calls of our own API with the session of the page. What the server refuses is thrown as a Refused with its Chinese
 * sentence; where no answer came, as an Unanswered: the call may or may not have been carried out.
 */
const CSRF_COOKIE = 'XIAOHAO-XSRF';
const CSRF_HEADER = 'X-XIAOHAO-XSRF';

export const SESSION_ENDED = '登录已过期，请重新登录，已填写内容已保留。';

/** The server's answer to something it does not do. */
export class Refused extends Error {
  constructor(status, message, field) {
    super(message);
    this.status = status;
    this.field = field;
  }

  get sessionEnded() {
    return this.status === 401;
  }
}

/** No answer, or none that can be relied on. */
export class Unanswered extends Error {}

export function get(path) {
  return call('GET', path);
}

export function post(path, body, headers = {}) {
  return call('POST', path, JSON.stringify(body), { 'Content-Type': 'application/json', ...csrf(), ...headers });
}

/** Uploads one file; tells of its progress from 0 to 1. */
export function upload(file, onProgress, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    form.append('file', file);
    request.open('POST', '/api/evidence');
    Object.entries({ ...common(), ...csrf(), ...headers }).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onerror = () => reject(new Unanswered('网络不通，照片没有传上去，请重试。'));
    request.onload = () => {
      const answer = parsed(request.responseText);
      request.status < 300 ? resolve(answer) : reject(refusal(request.status, answer));
    };
    request.send(form);
  });
}

/** A name that makes a call sent twice count once; also where a page over plain HTTP has no crypto.randomUUID. */
export function newKey() {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), part => part.toString(16).padStart(8, '0')).join('');
}

async function call(method, path, body, headers = {}) {
  let response;
  try {
    response = await fetch(path, { method, body, headers: { ...common(), ...headers } });
  } catch (unreachable) {
    throw new Unanswered('网络不通，请检查网络后重试，已填写内容已保留。');
  }
  const answer = parsed(await response.text());
  if (response.ok) {
    return answer;
  }
  throw refusal(response.status, answer);
}

function refusal(status, answer) {
  if (status === 401) {
    return new Refused(status, SESSION_ENDED);
  }
  const message = answer?.detail || '系统暂时不能处理，请稍后重试，已填写内容已保留。';
  return status >= 500 ? new Unanswered(message) : new Refused(status, message, answer?.field);
}

function common() {
  return { Accept: 'application/json, application/problem+json', 'X-Requested-With': 'XMLHttpRequest' };
}

function csrf() {
  const cookie = document.cookie.split('; ').find(pair => pair.startsWith(CSRF_COOKIE + '='));
  return cookie ? { [CSRF_HEADER]: cookie.slice(CSRF_COOKIE.length + 1) } : {};
}

function parsed(text) {
  try {
    return text ? JSON.parse(text) : null;
  } catch (notJson) {
    return null;
  }
}
