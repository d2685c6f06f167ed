/*
 * What Cockpit writes into its pages beside its locale file: a few labels in its templates, the engine's own names of
 * kinds and states, and the form of dates. A text that a later version of Camunda no longer has is left alone, and so
 * is a name that is not known here.
 */
const angular = window.angular;

/** Kinds and states by the engine's names: of jobs, incidents, batches, delegations and elements of a diagram. */
const NAMES = {
  'async-continuation': '异步执行',
  'timer-start-event': '定时启动',
  'timer-start-event-subprocess': '定时启动（子流程）',
  'timer-intermediate-transition': '定时等待',
  'timer-transition': '定时触发',
  'timer-task-listener': '任务到时提醒',
  event: '事件',
  'history-cleanup': '历史清理',
  'batch-seed-job': '批次的生成作业',
  'batch-monitor-job': '批次的监视作业',
  failedJob: '作业失败',
  failedExternalTask: '外部任务失败',
  'instance-migration': '迁移流程实例',
  'instance-modification': '修改流程实例',
  'instance-restart': '重新启动流程实例',
  'instance-deletion': '删除流程实例',
  'instance-update-suspension-state': '暂停或激活流程实例',
  'historic-instance-deletion': '删除历史流程实例',
  'historic-decision-instance-deletion': '删除历史决策实例',
  'set-job-retries': '设置作业的重试次数',
  'set-external-task-retries': '设置外部任务的重试次数',
  'set-variables': '设置变量',
  'correlate-message': '关联消息',
  'process-set-removal-time': '设置流程实例的清除时间',
  'decision-set-removal-time': '设置决策实例的清除时间',
  'batch-set-removal-time': '设置批次的清除时间',
  PENDING: '委托中',
  RESOLVED: '已办妥交还',
  Created: '已创建',
  Failed: '失败',
  Deleted: '已删除',
  Successful: '成功',
  processDefinition: '流程',
  subProcess: '子流程',
  multiInstanceBody: '多实例',
  callActivity: '调用活动',
  userTask: '人工任务',
  serviceTask: '服务任务',
  businessRuleTask: '规则任务',
  scriptTask: '脚本任务',
  sendTask: '发送任务',
  receiveTask: '接收任务',
  intermediateTimer: '定时事件',
  intermediateMessageCatch: '消息事件',
  eventBasedGateway: '事件网关',
  exclusiveGateway: '排他网关',
  parallelGateway: '并行网关'
};

/** What a batch shows of itself, line by line. */
const BATCH_LINES = {
  id: 'ID',
  type: '类型',
  totalJobs: '作业总数',
  jobsCreated: '已创建的作业',
  remainingJobs: '剩余的作业',
  completedJobs: '已完成的作业',
  failedJobs: '失败的作业',
  batchJobsPerSeed: '每次生成的作业数',
  invocationsPerBatchJob: '每个作业的调用次数',
  seedJobDefinitionId: '生成作业定义 ID',
  monitorJobDefinitionId: '监视作业定义 ID',
  batchJobDefinitionId: '作业定义 ID',
  tenantId: '所属政府 ID',
  createUserId: '创建用户 ID',
  suspended: '已暂停',
  startTime: '开始时间',
  executionStartTime: '开始执行时间',
  endTime: '结束时间',
  removalTime: '清除时间'
};

/** How the engine is told when a timer is due. */
const TIMERS = { DATE: '到时：', DURATION: '经过：', CYCLE: '每隔：' };

const TEXTS = [
  ['<i>Message is null.</i>', '<i>没有信息。</i>'],
  ['<span class="loading-text">Loading diagram</span>', '<span class="loading-text">正在加载流程图</span>'],
  ['class="null-value">null<', 'class="null-value">无<'],
  ['title="Select all"', 'title="全选"'],
  ['uib-tooltip="Toggle this section"', 'uib-tooltip="展开或收起该部分"'],
  [/Invalid Date Value\./g, '日期无效。'],
  [/(>\s*)Actions(\s*<)/g, '$1操作$2'],
  [/(>\s*)Download(\s*<)/g, '$1下载$2'],
  [/(>\s*)Upload(\s*<)/g, '$1上传$2'],
  [/&lt;undefined&gt;/g, '&lt;未定义&gt;'],
  [/&lt;null&gt;/g, '&lt;空值&gt;'],
  ['{{ getIncidentType(incident) }}', '{{ incident.incidentType | engineName }}'],
  ['{{ jobDefinition.jobType }}', '{{ jobDefinition.jobType | engineName }}'],
  ['{{ jobDefinition.jobConfiguration }}', '{{ jobDefinition.jobConfiguration | timerKind }}'],
  ['{{ log.jobDefinitionType }}', '{{ log.jobDefinitionType | engineName }}'],
  ['{{ getState(log) }}', '{{ getState(log) | engineName }}'],
  ['{{ userTask.delegationState }}', '{{ userTask.delegationState | engineName }}'],
  ['{{ node.activityType }}', '{{ node.activityType | engineName }}'],
  ['{{batch.type}}', '{{ batch.type | engineName }}'],
  ['<td>{{key}}</td>', '<td>{{ key | batchLine }}</td>']
];

const DIRECTIVES = ['activityInstanceTree', 'camWidgetVariablesTable', 'incidentsTab', 'processDiagram'];

/** What the decision table writes into its head by itself, and the browser shows beside it. */
const TABLE_WORDS = {
  'Hit policy:': '命中策略：',
  Unique: '唯一',
  First: '首个',
  Priority: '优先级',
  Any: '任一',
  Collect: '汇集',
  'Collect (Sum)': '汇集（求和）',
  'Collect (Min)': '汇集（最小）',
  'Collect (Max)': '汇集（最大）',
  'Collect (Count)': '汇集（计数）',
  'Rule order': '规则次序',
  'Output order': '输出次序',
  When: '当',
  And: '且',
  Then: '则',
  Annotations: '说明',
  'View DRD': '查看决策需求图',
  string: '文本',
  boolean: '是否',
  integer: '整数',
  long: '长整数',
  double: '小数',
  number: '数值',
  date: '日期',
  'Input type': '输入类型',
  'Input values': '可输入的值',
  'Output type': '输出类型',
  'Output values': '可输出的值',
  'Output label': '输出名称',
  'Output name': '输出名称',
  'No overlap is possible and all rules are disjoint. Only a single rule can be matched': '规则互不重叠，只会有一条符合',
  'Rules may overlap. The first matching rule will be chosen': '规则可以重叠，取第一条符合的',
  'Rules may overlap. The one with the highest priority will be chosen': '规则可以重叠，取优先级最高的'
};

const TABLE_TITLES = [
  ['Decision name: ', '决策：'],
  ['Input label: ', '输入：'],
  ['Input expression: ', '输入表达式：'],
  ['Output label: ', '输出：'],
  ['Output name: ', '输出：']
];

const TABLE = '.dmn-decision-table-container, .dmn-js-parent';
const TABLE_PARTS =
  '.dms-label, .hit-policy-value, .clause, .input-variable, .output-variable, th.annotation, .view-drd-button';

function tableWord(text) {
  const begun = TABLE_TITLES.find(([before]) => text.startsWith(before));
  return TABLE_WORDS[text] ?? (begun ? begun[1] + text.slice(begun[0].length) : text);
}

function translateTable(table) {
  table.querySelectorAll(TABLE_PARTS).forEach(part => {
    const said = part.textContent.trim();
    if (!part.firstElementChild && tableWord(said) !== said) {
      part.textContent = tableWord(said);
    }
  });
  table.querySelectorAll('[title]').forEach(part => {
    if (tableWord(part.title) !== part.title) {
      part.title = tableWord(part.title);
    }
  });
}

/** The table draws itself anew whenever it is looked at, and takes no words from outside. */
function watchTables() {
  new MutationObserver(() => document.querySelectorAll(TABLE).forEach(translateTable))
    .observe(document.body, { childList: true, subtree: true });
}

function translateTemplate(holder) {
  if (typeof holder.template === 'string') {
    holder.template = TEXTS.reduce((text, [before, after]) => text.replaceAll(before, after), holder.template);
  }
}

function translateDirectives($provide, $injector) {
  DIRECTIVES
    .filter(name => $injector.has(name + 'DirectiveProvider'))
    .forEach(name => $provide.decorator(name + 'Directive', ['$delegate', found => {
      found.forEach(translateTemplate);
      return found;
    }]));
}

function translateDialogs($delegate) {
  const open = $delegate.open;
  $delegate.open = options => {
    translateTemplate(options);
    return open.call($delegate, options);
  };
  return $delegate;
}

function translatePages($route, Plugins) {
  const views = Object.values(Plugins.getAllProviders('view')).flat();
  Object.values($route.routes).concat(views).forEach(translateTemplate);
  views.filter(view => view.label === 'History').forEach(view => view.label = '历史');
}

// Camunda takes the window's title from the page; it begins every page's title.
document.title = '流程监控';

const application = angular.module('cam.cockpit');

application.filter('engineName', () => name => NAMES[name] || name);
application.filter('timerKind', () => text => String(text ?? '').replace(/^(DATE|DURATION|CYCLE): /, (all, kind) => TIMERS[kind]));
application.filter('batchLine', () => name => BATCH_LINES[name] || name);

application.config(['$provide', '$injector', 'camDateFormatProvider', ($provide, $injector, dateFormat) => {
  translateDirectives($provide, $injector);
  $provide.decorator('$uibModal', ['$delegate', translateDialogs]);
  dateFormat.setDateFormat('YYYY-MM-DD HH:mm:ss', 'normal');
}]);

application.run(['$route', 'Plugins', translatePages]);
application.run(watchTables);

export default [];
