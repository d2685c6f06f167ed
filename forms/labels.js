/*
 * Has the Chinese labels ready before an application of Camunda's starts. It would load them while it already draws,
 * and show the raw keys of whatever came first; and it would show those of the last visit once more where they have
 * changed.
 */
const LOCALE = 'zh-CN';
const STORE = 'camunda-web';

const base = document.querySelector('base');
const folder = `${base.getAttribute('app-root')}/app/${base.getAttribute('app-name')}/locales/`;

try {
  const answer = await fetch(`${folder}${LOCALE}.json`, { cache: 'no-cache' });
  if (answer.ok) {
    const store = JSON.parse(localStorage.getItem(STORE) || '{}');
    store[`${folder}_locales_data_${LOCALE}_${window.bust}`] = await answer.text();
    localStorage.setItem(STORE, JSON.stringify(store));
  }
} catch (unreachable) {
  console.warn('the labels could not be loaded beforehand', unreachable);
}

export default [];
