/* Whoever was refused goes back to what he had written: the browser has kept it. */
const button = document.querySelector('[data-back]');
button.hidden = history.length < 2;
button.addEventListener('click', () => history.back());
