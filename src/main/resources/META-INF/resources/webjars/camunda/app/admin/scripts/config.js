/* Admin's settings. See Tasklist's file of the same name for the language. */
export default {
  app: {
    name: '系统管理',
    vendor: '销号'
  },

  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN'
  },

  dateFormat: {
    monthName: 'YYYY年M月',
    day: 'D',
    abbr: 'lll',
    normal: 'LLL',
    long: 'LLLL',
    short: 'LL'
  },

  // The last one: what only Admin writes into its pages.
  customScripts: [
    '../../assets/xiaohao',
    '../tasklist/forms/labels',
    '../tasklist/forms/session-guard',
    'scripts/chinese'
  ],

  // Without it the login page asks the server for Camunda's own welcome page.
  disableWelcomeMessage: true
};
