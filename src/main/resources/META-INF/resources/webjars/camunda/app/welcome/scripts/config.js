/*
 * Welcome's settings: the page with one's own account and the ways to the other pages. See Tasklist's file of the same
 * name for the language.
 */
export default {
  app: {
    name: '个人中心',
    vendor: '销号'
  },

  locales: {
    availableLocales: ['zh-CN'],
    fallbackLocale: 'zh-CN'
  },

  customScripts: ['../../assets/xiaohao', '../tasklist/forms/labels', '../tasklist/forms/session-guard'],

  links: [
    {
      label: '首页',
      href: '/',
      description: '销号率、红黄绿灯和各单位进展'
    },
    {
      label: '问题台账',
      href: '/issues',
      description: '查找、筛选、导出全部问题'
    }
  ],

  // Without it the login page asks the server for Camunda's own welcome page.
  disableWelcomeMessage: true
};
