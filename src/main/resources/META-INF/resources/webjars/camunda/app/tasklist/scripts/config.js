/*
 * Tasklist's settings. Camunda imports this file as an ES module, which browsers always read as UTF-8.
 *
 * Tasklist looks for a language by the browser's first two letters only, so "zh-CN" can only be reached as the fallback.
 * The file is never cached; what the scripts below contain is, for as long as the engine's version stays the same.
 */
export default {
  app: {
    name: '任务办理',
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

  // What the locale file cannot reach: labels written into Camunda's templates, the date picker, links to our pages; and
  // the shared part of the task forms.
  customScripts: ['../../assets/xiaohao', 'forms/labels', 'forms/form'],

  // Without it the login page asks the server for Camunda's own welcome page.
  disableWelcomeMessage: true,

  shortcuts: {
    claimTask: {
      key: 'ctrl+alt+c',
      description: '签收当前选中的任务'
    },
    focusFilter: {
      key: 'ctrl+shift+f',
      description: '跳到第一个筛选器'
    },
    focusList: {
      key: 'ctrl+alt+l',
      description: '跳到列表中的第一项任务'
    },
    focusForm: {
      key: 'ctrl+alt+f',
      description: '跳到任务表单的第一个输入框'
    }
  }
};
