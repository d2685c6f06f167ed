/*
 * What makes Camunda's applications ours beyond their locale files: the labels written into their templates, the names
 * of months in the date picker, and the links to our own pages. Each application loads this file as a custom script,
 * before its AngularJS module starts. A text that a later version of Camunda no longer has is left alone.
 */
const angular = window.angular;

document.documentElement.lang = 'zh-CN';

const OWN_PAGES =
  '<li class="own-page"><a href="/" target="_self">首页</a></li>' +
  '<li class="own-page"><a href="/issues" target="_self">问题台账</a></li>' +
  // For whoever may enter Admin: failed jobs, stranded tasks and finished paths, which Cockpit does not show.
  '<li class="own-page" ng-if="$root.authentication.authorizedApps.indexOf(\'admin\') >= 0">' +
  '<a href="/operations" target="_self">运行维护</a></li>';

const APPLICATION_NAME =
  "{{ {admin: '系统管理', cockpit: '流程监控', tasklist: '任务办理', welcome: '个人中心'}[appName] || app.label }}";

const ZOOM = [
  ['title="zoom in"', 'title="放大"'],
  ['title="zoom out"', 'title="缩小"'],
  ['title="reset zoom"', 'title="恢复原大小"']
];

/** By directive: what its template says, and what it says here. */
const TEMPLATE_TEXTS = {
  camWidgetHeader: [
    ['<li engine-select></li>', '<li engine-select></li>' + OWN_PAGES],
    ['title="{{ brandName }} {{ appName }}"', 'title="{{ brandName }}"'],
    ['{{ app.label }}', APPLICATION_NAME],
    // The one label that is not looked up in the locale file; it is only heard.
    ['{{ toggleNavigation }}', '展开菜单']
  ],
  camWidgetFooter: [
    ['{{timezoneName}}', "{{ timezoneName === 'Asia/Shanghai' ? '北京时间' : timezoneName }}"],
    ['<a href="http://camunda.org">Camunda Platform</a>', 'Camunda']
  ],
  // A deadline moves by an approved extension only, and a task by an approved transfer.
  camTasklistTaskMeta: [
    [/cam-widget-inline-field\s+tabindex="0"\s+ng-keydown="openDatepicker\(\$event\)"\s+class="due-date"/g,
      'class="due-date"'],
    ['am-time-ago="task.due">{{ task.due }}</span>',
      'am-time-ago="task.due"></span> <span ng-if="task.due">（{{ task.due | camDate:\'short\' }}）</span>'],
    ['translate="SET_DUE_DATE"', 'translate="WITHOUT_DUE_DATE"'],
    ['ng-click="editGroups()"', '']
  ],
  userProfile: [
    ['placeholder="Jonny"', ''],
    ['placeholder="Prosciutto"', ''],
    ['placeholder="j.prosciutto@acme.org"', '']
  ],
  camWidgetBpmnViewer: ZOOM,
  camWidgetCmmnViewer: ZOOM,
  camWidgetDmnViewer: ZOOM
};

const PAGING = [
  ['>previous<', '>上一页<'],
  ['>next<', '>下一页<']
];

/** By cached template of the date picker. */
const PICKER_TEXTS = {
  'uib/template/datepicker/day.html': PAGING,
  'uib/template/datepicker/month.html': PAGING,
  'uib/template/datepicker/year.html': PAGING,
  'uib/template/timepicker/timepicker.html': [
    ['placeholder="HH"', 'placeholder="时"'],
    ['placeholder="MM"', 'placeholder="分"']
  ]
};

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map(month => month + '月');
const DAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

const DATE_NAMES = {
  AMPMS: ['上午', '下午'],
  DAY: DAYS,
  SHORTDAY: DAYS.map(day => day.slice(-1)),
  MONTH: MONTHS,
  SHORTMONTH: MONTHS,
  STANDALONEMONTH: MONTHS,
  FIRSTDAYOFWEEK: 0,
  WEEKENDRANGE: [5, 6],
  fullDate: 'y年M月d日 EEEE',
  longDate: 'y年M月d日',
  medium: 'y年M月d日 HH:mm:ss',
  mediumDate: 'y年M月d日',
  mediumTime: 'HH:mm:ss',
  short: 'yyyy-MM-dd HH:mm',
  shortDate: 'yyyy-MM-dd',
  shortTime: 'HH:mm'
};

function translated(template, texts) {
  return texts.reduce((text, [before, after]) => text.replaceAll(before, after), template);
}

function translateTemplates($provide, $injector) {
  Object.entries(TEMPLATE_TEXTS)
    .filter(([directive]) => $injector.has(directive + 'DirectiveProvider'))
    .forEach(([directive, texts]) => $provide.decorator(directive + 'Directive', ['$delegate', found => {
      found
        .filter(definition => typeof definition.template === 'string')
        .forEach(definition => definition.template = translated(definition.template, texts));
      return found;
    }]));
}

function translateDates($provide, $injector) {
  $provide.decorator('$locale', ['$delegate', locale => {
    Object.assign(locale.DATETIME_FORMATS, DATE_NAMES);
    return locale;
  }]);
  ['uibDatepickerConfig', 'uibTimepickerConfig']
    .filter(settings => $injector.has(settings))
    .forEach(settings => Object.assign($injector.get(settings), {
      formatDayTitle: 'y年M月',
      formatMonthTitle: 'y年',
      startingDay: 1,
      showMeridian: false
    }));
}

function translatePickers($templateCache) {
  Object.entries(PICKER_TEXTS)
    .filter(([template]) => typeof $templateCache.get(template) === 'string')
    .forEach(([template, texts]) => $templateCache.put(template, translated($templateCache.get(template), texts)));
}

// The application's own module is the last to be configured: every directive is known by then.
const application = angular.module('cam.' + document.querySelector('base').getAttribute('app-name'));

application.config(['$provide', '$injector', ($provide, $injector) => {
  translateTemplates($provide, $injector);
  translateDates($provide, $injector);
}]);

application.run(['$templateCache', translatePickers]);

export default [];
