/*
 * The end of a session in Camunda's applications. Their own login form is closed: whoever is no longer signed in is led
 * to our login page and back to where he was. While a form is open he is asked first, so that nothing moves under his
 * hands.
 */
import { SESSION_ENDED } from './server.js';

const BANNER = 'xh-session-ended';

/** The address of the login page that leads back here. */
export function loginAddress() {
  const here = location.pathname + location.search + location.hash;
  return '/login?expired&next=' + encodeURIComponent(here);
}

/** Tells that the session has ended, with the way to the login page. */
export function showSessionEnded() {
  if (document.getElementById(BANNER)) {
    return;
  }
  const banner = document.createElement('div');
  banner.id = BANNER;
  banner.setAttribute('role', 'alert');
  const link = document.createElement('a');
  link.href = loginAddress();
  link.target = '_self';
  link.textContent = '重新登录';
  link.addEventListener('click', () => { link.href = loginAddress(); });
  banner.append(SESSION_ENDED, link);
  document.body.prepend(banner);
}

/** Takes the place of Camunda's login form; to be called before the application starts. */
export function watchSession(angular) {
  angular.module('camunda.common.widgets').run(['$rootScope', $rootScope => {
    let signedOut = false;
    $rootScope.$on('authentication.login.required', event => {
      event.preventDefault();
      if (signedOut) {
        return;
      }
      if (document.querySelector('form.xh-form')) {
        showSessionEnded();
      } else {
        location.assign(loginAddress());
      }
    });
    $rootScope.$on('authentication.logout.success', () => {
      signedOut = true;
      location.assign('/login?logout');
    });
  }]);
}
