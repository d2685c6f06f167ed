/*
 * The page of one's tasks: says on the list what has been done, and fetches what forms need where one is open. The list
 * by itself needs none of it.
 */
import { SAID } from './said.js';

const place = document.querySelector('[data-desk]');
sayWhatWasDone();
if (place) {
  import('./open-task.js').then(({ openTask }) => openTask(place), () => {
    place.querySelector('[data-waiting]').textContent = '没有连上服务器，请检查网络后刷新本页。';
  });
}

function sayWhatWasDone() {
  const said = sessionStorage.getItem(SAID);
  if (said && !place) {
    sessionStorage.removeItem(SAID);
    const line = document.querySelector('[data-said]');
    line.textContent = said;
    line.hidden = false;
  }
}
