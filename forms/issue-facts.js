/* The upper part of every form: what the issue is, until when, what has happened, and its pictures. */
import { element, light, moment } from './element.js';
import { comparison, gallery } from './picture-view.js';

const REQUESTS = { EXTENSION: '申请延期', TRANSFER: '申请改派', SHELVING: '申请挂账' };

/** All of it, for an issue of the API with its pictures, and the task's sheet. */
export function issueFacts(issue, pictures, sheet, comparesPictures) {
  return [
    head(issue),
    sheet.request ? request(sheet.request) : null,
    facts(issue),
    comparesPictures ? comparison(issue, pictures) : gallery('照片和材料', pictures),
    history(issue, sheet.titles)
  ].filter(Boolean);
}

function head(issue) {
  const serious = issue.seriouslyOverdue ? 'SERIOUS' : issue.light;
  return element('header', { className: 'xh-head' },
    element('div', { className: 'xh-head-line' },
      element('a', { href: '/issues/' + encodeURIComponent(issue.number), target: '_blank', title: '在问题台账中查看' },
        issue.number),
      light(serious, issue.lightLabel),
      issue.deadline ? element('strong', {}, '整改期限 ' + issue.deadline) : element('span', {}, '尚未确定期限'),
      issue.unsignedLate ? element('span', { className: 'xh-mark' }, '超时未签收') : null,
      issue.returnCount > 0 ? element('span', { className: 'xh-mark' }, `已退回 ${issue.returnCount} 次`) : null,
      issue.round > 1 ? element('span', { className: 'xh-mark' }, `第 ${issue.round} 轮整改`) : null),
    element('p', { className: 'xh-description' }, issue.description),
    issue.requirement ? element('p', {}, element('b', {}, '整改要求：'), issue.requirement) : null);
}

function request(asked) {
  return element('section', { className: 'xh-request' },
    element('b', {}, REQUESTS[asked.kind]),
    asked.day ? element('span', {}, '至 ' + asked.day) : null,
    asked.unit ? element('span', {}, '建议改派给 ' + asked.unit) : null,
    element('p', {}, '理由：' + (asked.reason || '未填写')));
}

function facts(issue) {
  const rows = [
    ['责任区域', [issue.area, issue.place].filter(Boolean).join(' · ')],
    ['问题类别', issue.category],
    ['严重程度', issue.severityLabel],
    ['整改类别', issue.kindLabel],
    ['问题清单', issue.list],
    ['发现日期', issue.discoveredOn],
    ['牵头单位', issue.leadUnit],
    ['责任单位', issue.responsibleUnits],
    ['承办单位', issue.handlingUnit === issue.leadUnit ? null : issue.handlingUnit],
    ['签收时间', moment(issue.signedAt)],
    ['整改措施', issue.measures]
  ];
  return element('dl', { className: 'xh-facts' },
    rows.filter(([, value]) => value).map(([label, value]) =>
      element('div', {}, element('dt', {}, label), element('dd', {}, value))));
}

function history(issue, titles) {
  const lines = [...issue.history].reverse().map(line =>
    element('li', {},
      element('time', {}, moment(line.at)),
      element('b', {}, line.label),
      element('span', {}, titles[line.actor] ?? line.actor),
      line.text ? element('p', {}, line.text) : null));
  return element('details', { className: 'xh-history' },
    element('summary', {}, `办理经过（${lines.length} 条）`),
    element('ol', {}, lines));
}
