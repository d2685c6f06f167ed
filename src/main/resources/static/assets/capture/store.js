/*
 * What stays on the device until the server has it: findings and the one being filled in, with their pictures, in the
 * browser's own database. A change is a transaction, so that two open pages never undo each other's.
 */
const NAME = 'xiaohao-capture';
const VERSION = 1;

export const FINDINGS = 'findings';
export const KEPT = 'kept';

let opened = null;

/** Everything in a store. */
export function all(store) {
  return transaction(store, 'readonly', records => records.getAll());
}

export function read(store, id) {
  return transaction(store, 'readonly', records => records.get(id));
}

export function write(store, record) {
  return transaction(store, 'readwrite', records => records.put(record));
}

export function remove(store, id) {
  return transaction(store, 'readwrite', records => records.delete(id));
}

/** Keeps a finding in place of the draft it was made of: never both, never neither. */
export function exchange(finding, draftId) {
  return transaction([FINDINGS, KEPT], 'readwrite', (findings, kept) => {
    const asked = findings.put(finding);
    kept.delete(draftId);
    return asked;
  });
}

/** Replaces a record by what the change makes of it; null leaves it. Answers the record as it is then, if there is one. */
export async function change(store, id, changing) {
  let after;
  await transaction(store, 'readwrite', records => {
    const asked = records.get(id);
    asked.onsuccess = () => {
      after = asked.result;
      const changed = after ? changing(after) : null;
      if (changed) {
        after = changed;
        records.put(changed);
      }
    };
    return asked;
  });
  return after;
}

async function transaction(stores, mode, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    // What is said to be kept is on the disk, not on its way there: phones run out of power.
    const running = database.transaction(stores, mode, { durability: 'strict' });
    const asked = work(...[stores].flat().map(name => running.objectStore(name)));
    running.oncomplete = () => resolve(asked.result);
    running.onabort = () => reject(running.error ?? new Error('the device could not keep it'));
    running.onerror = () => reject(running.error);
  });
}

function open() {
  opened ??= new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, VERSION);
    asked.onupgradeneeded = () => {
      asked.result.createObjectStore(FINDINGS, { keyPath: 'id' });
      asked.result.createObjectStore(KEPT, { keyPath: 'id' });
    };
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
  return opened;
}
