/*
 * What was typed on a task and not yet sent, kept in this browser by task and account until it is sent, at most two
 * weeks.
 */
const PREFIX = 'xiaohao-draft:';
const KEPT_MILLISECONDS = 14 * 24 * 3600 * 1000;

export class Draft {
  constructor(taskId, account) {
    this.key = PREFIX + taskId + ':' + account;
    forgetOld();
  }

  read() {
    return stored(this.key)?.values ?? null;
  }

  keep(values) {
    try {
      localStorage.setItem(this.key, JSON.stringify({ at: Date.now(), values }));
    } catch (full) {
      console.warn('the draft could not be kept', full);
    }
  }

  forget() {
    localStorage.removeItem(this.key);
  }
}

function stored(key) {
  try {
    return JSON.parse(localStorage.getItem(key));
  } catch (unreadable) {
    return null;
  }
}

function forgetOld() {
  Object.keys(localStorage)
    .filter(key => key.startsWith(PREFIX))
    .filter(key => !(Date.now() - (stored(key)?.at ?? 0) < KEPT_MILLISECONDS))
    .forEach(key => localStorage.removeItem(key));
}
