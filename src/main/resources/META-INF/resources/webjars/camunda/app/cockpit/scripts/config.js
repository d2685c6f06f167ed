/*
 * Cockpit's settings: what those who run the engine look at. See Tasklist's file of the same name for the language.
 * Cockpit takes no date formats from here; the last script sets them.
 */
export default {
  app: {
    name: '流程监控',
    vendor: '销号'
  },

  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN'
  },

  // The last one: what only Cockpit writes into its pages.
  customScripts: [
    '../../assets/xiaohao',
    '../tasklist/forms/labels',
    '../tasklist/forms/session-guard',
    'scripts/chinese'
  ],

  // Without it the login page asks the server for Camunda's own welcome page.
  disableWelcomeMessage: true
};
