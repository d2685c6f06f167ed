/*
 * What Admin writes into its pages beside its locale file: the permissions, which it shows by the engine's own names,
 * and what the metrics are. A text that a later version of Camunda no longer has is left alone, and so is a
 * permission that is not known here.
 */
const angular = window.angular;

const PERMISSIONS = {
  ALL: '全部',
  NONE: '无',
  ACCESS: '进入',
  READ: '查看',
  CREATE: '新建',
  UPDATE: '更新',
  DELETE: '删除',
  SET: '设置',
  SUSPEND: '暂停',
  RETRY_JOB: '重试作业',
  CREATE_INSTANCE: '新建实例',
  READ_INSTANCE: '查看实例',
  UPDATE_INSTANCE: '更新实例',
  DELETE_INSTANCE: '删除实例',
  SUSPEND_INSTANCE: '暂停实例',
  MIGRATE_INSTANCE: '迁移实例',
  READ_TASK: '查看任务',
  UPDATE_TASK: '更新任务',
  TASK_ASSIGN: '指派任务',
  TASK_WORK: '办理任务',
  READ_VARIABLE: '查看变量',
  UPDATE_VARIABLE: '更新变量',
  READ_INSTANCE_VARIABLE: '查看实例变量',
  UPDATE_INSTANCE_VARIABLE: '更新实例变量',
  READ_TASK_VARIABLE: '查看任务变量',
  UPDATE_TASK_VARIABLE: '更新任务变量',
  READ_HISTORY: '查看历史',
  READ_HISTORY_VARIABLE: '查看历史变量',
  UPDATE_HISTORY: '更新历史',
  DELETE_HISTORY: '删除历史',
  CREATE_BATCH_MIGRATE_PROCESS_INSTANCES: '批量迁移流程实例',
  CREATE_BATCH_MODIFY_PROCESS_INSTANCES: '批量修改流程实例',
  CREATE_BATCH_RESTART_PROCESS_INSTANCES: '批量重新启动流程实例',
  CREATE_BATCH_DELETE_RUNNING_PROCESS_INSTANCES: '批量删除运行中的流程实例',
  CREATE_BATCH_DELETE_FINISHED_PROCESS_INSTANCES: '批量删除已结束的流程实例',
  CREATE_BATCH_DELETE_DECISION_INSTANCES: '批量删除决策实例',
  CREATE_BATCH_SET_JOB_RETRIES: '批量设置作业的重试次数',
  CREATE_BATCH_SET_REMOVAL_TIME: '批量设置清除时间',
  CREATE_BATCH_SET_EXTERNAL_TASK_RETRIES: '批量设置外部任务的重试次数',
  CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND: '批量暂停流程实例',
  CREATE_BATCH_SET_VARIABLES: '批量设置变量'
};

/** Kinds of groups by the names that whoever created them gave; the engine's own is the first. */
const GROUP_TYPES = { SYSTEM: '系统', WORKFLOW: '业务' };

const NAMED = ' | permissionNames }}';

const AUTHORIZATION_TEXTS = [
  ['</button> Select all', '</button> 全选'],
  ['</button> Unselect all', '</button> 全部取消'],
  ['{{group.type}}', '{{ group.type | groupType }}'],
  ['{{perm}}', '{{ perm' + NAMED],
  ['{{formatPermissions(authorization.permissions)}}', '{{ formatPermissions(authorization.permissions)' + NAMED],
  ['{{ formatPermissions(authorization.permissions) }}', '{{ formatPermissions(authorization.permissions)' + NAMED],
  ['{{formatPermissions(authorizationToDelete.permissions)}}',
    '{{ formatPermissions(authorizationToDelete.permissions)' + NAMED]
];

const METRICS = {
  PI: '流程实例',
  DI: '决策实例',
  TU: '任务用户',
  FNI: '流程节点实例',
  EDE: '已执行的决策元素'
};

const METRICS_TEXTS = [
  ['"metric-header">PI<', '"metric-header">' + METRICS.PI + '<'],
  ['"metric-header">DI<', '"metric-header">' + METRICS.DI + '<'],
  ['"metric-header">TU', '"metric-header">' + METRICS.TU],
  ['>FNI<', '>' + METRICS.FNI + '<'],
  ['>EDE<', '>' + METRICS.EDE + '<'],
  ['<canvas id="monthly-metrics-chart-canvas"', '<canvas chart-of-metrics id="monthly-metrics-chart-canvas"']
];

function translated(template, texts) {
  return typeof template === 'string'
    ? texts.reduce((text, [before, after]) => text.replaceAll(before, after), template)
    : template;
}

function permissionNames(permissions) {
  return String(permissions ?? '')
    .split(', ')
    .map(name => PERMISSIONS[name] || name)
    .join('、');
}

function translatePages($route, Views) {
  Object.values($route.routes).forEach(page => page.template = translated(page.template, AUTHORIZATION_TEXTS));
  Views.getProviders({ component: 'admin.system' })
    .forEach(section => section.template = translated(section.template, METRICS_TEXTS));
}

/** The chart names its columns anew whenever it is drawn. */
function chartOfMetrics() {
  return {
    link: scope => scope.$watch('chart', chart => {
      if (!chart) {
        return;
      }
      const update = chart.update;
      chart.update = (...how) => {
        chart.data.datasets.forEach(column => column.label = METRICS[column.label] || column.label);
        return update.apply(chart, how);
      };
    })
  };
}

function translateDialogs($delegate) {
  const open = $delegate.open;
  $delegate.open = options =>
    open.call($delegate, { ...options, template: translated(options.template, AUTHORIZATION_TEXTS) });
  return $delegate;
}

// Camunda takes the window's title from the page; it begins every page's title.
document.title = '系统管理';

const application = angular.module('cam.admin');

application.filter('permissionNames', () => permissionNames);
application.filter('groupType', () => type => GROUP_TYPES[type] || type);
application.directive('chartOfMetrics', chartOfMetrics);
application.config(['$provide', $provide => $provide.decorator('$uibModal', ['$delegate', translateDialogs])]);
application.run(['$route', 'Views', translatePages]);

export default [];
