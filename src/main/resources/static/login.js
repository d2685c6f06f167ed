/*
 * What the login page does beyond plain HTML: it keeps the part of an address behind "#", which browsers do not send to
 * the server, and fills in a demo account.
 */
const next = document.getElementById('next');
if (location.hash && !next.value.includes('#')) {
  next.value += location.hash;
}

document.querySelectorAll('[data-account]').forEach(offered => offered.addEventListener('click', () => {
  document.getElementById('account').value = offered.dataset.account;
  document.getElementById('password').value = offered.dataset.password;
  document.querySelector('form button').focus();
}));
