/* Camunda's own settings hold, but for the end of a session: it leads to our login page instead of Camunda's. */
export default {
  customScripts: ['../tasklist/forms/session-guard'],

  // Without it the login page asks the server for Camunda's own welcome page.
  disableWelcomeMessage: true
};
