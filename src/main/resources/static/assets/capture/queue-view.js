/* The findings of this device as they are shown: what waits, what is on its way, what has become of the others. */
import { element } from '/forms/element.js';

const STATES = {
  WAITING: ['待发送', 'is-waiting'],
  SENDING: ['发送中', 'is-sending'],
  REGISTERED: ['已登记', 'is-registered'],
  REFUSED: ['未能登记', 'is-refused']
};

/** One line a finding, the latest first; account is who is signed in. */
export function queueView(findings, account, { onAgain, onDrop }) {
  return [...findings].reverse().map(finding => line(finding, account, { onAgain, onDrop }));
}

/** How many of each, in words; empty where there are none. */
export function queueSummary(findings) {
  return Object.entries(STATES)
    .map(([state, [label]]) => [label, findings.filter(finding => finding.state === state).length])
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${count} 条`)
    .join('，');
}

function line(finding, account, { onAgain, onDrop }) {
  const [label, style] = STATES[finding.state];
  const foreign = finding.account !== account && finding.state !== 'REGISTERED';
  return element('li', { className: style },
    element('div', { className: 'queue-line' },
      element('b', { className: 'queue-state' }, label),
      finding.number
        ? element('a', { href: '/issues/' + encodeURIComponent(finding.number) }, finding.number)
        : null,
      element('time', {}, clock(finding.createdAt))),
    element('p', {}, finding.title),
    finding.photos.length > 0 ? element('p', { className: 'queue-note' }, `照片 ${finding.photos.length} 张保存在本机`) : null,
    foreign
      ? element('p', { className: 'queue-note' }, `由账号“${finding.account}”拍下，用该账号登录后发送。`)
      : null,
    finding.message ? element('p', { className: 'queue-fault', role: 'alert' }, finding.message) : null,
    finding.state === 'REFUSED' ? acts(finding, { onAgain, onDrop }) : null);
}

function acts(finding, { onAgain, onDrop }) {
  const again = element('button', { type: 'button', className: 'btn btn-outline-primary' }, '重新发送');
  const drop = element('button', { type: 'button', className: 'btn btn-outline-danger' }, '删除');
  again.addEventListener('click', () => onAgain(finding.id));
  // What is thrown away is thrown away with the second tap.
  drop.addEventListener('click', () => {
    if (drop.dataset.sure) {
      onDrop(finding.id);
    }
    drop.dataset.sure = 'true';
    drop.textContent = '再按一次删除';
  });
  return element('div', { className: 'queue-acts' }, again, drop);
}

function clock(milliseconds) {
  const at = new Date(milliseconds);
  return [at.getHours(), at.getMinutes()].map(part => String(part).padStart(2, '0')).join(':');
}
