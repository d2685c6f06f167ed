/* The field of a score sheet: the standard's tree of indicators, each with its points and why points were taken off. */
import { LONGEST_TEXT } from './answers.js';
import { element } from './element.js';
import { Findings } from './findings.js';

export class Scores {
  constructor(place, onChange) {
    this.onChange = onChange;
    this.items = [];
    this.rows = element('div', { className: 'xh-parts' });
    this.total = element('p', { className: 'xh-score-total', ariaLive: 'polite' });
    place.append(this.rows, this.total);
    place.addEventListener('input', () => this.sum());
  }

  get name() {
    return 'scores';
  }

  /** JSON as the API takes it: code → points, and the reason where points were taken off. */
  get value() {
    return this.items.length === 0 ? '' : JSON.stringify(Object.fromEntries(this.items.map(item => [item.code, score(item)])));
  }

  get kept() {
    return this.items.map(item => ({ code: item.code, points: item.points.value, reason: item.reason.value }));
  }

  /** First the standard, as the server knows it; then what was typed before, by the indicator's code. */
  restore(given) {
    given.forEach(row => {
      if (row.heading) {
        this.rows.append(element('h4', { className: 'xh-score-heading' }, row.heading));
        return;
      }
      const item = this.items.find(each => each.code === row.code) ?? this.add(row);
      item.points.value = row.points ?? item.points.value;
      item.reason.value = row.reason ?? item.reason.value;
    });
    this.sum();
  }

  /** What is wrong, in a sentence; null where nothing is. */
  fault() {
    const wrong = this.items.find(item => !isWithin(item));
    if (wrong) {
      return `“${wrong.name}”的得分应在 0 到 ${wrong.mark} 之间，最多两位小数。`;
    }
    const unexplained = this.items.find(item => isDeducted(item) && !item.reason.value.trim());
    if (unexplained) {
      return `请写明“${unexplained.name}”的扣分原因。`;
    }
    return this.value.length > LONGEST_TEXT ? '扣分原因太长，请精简，其余写在考评说明里。' : null;
  }

  add(row) {
    const item = {
      code: row.code,
      name: row.name,
      mark: row.mark,
      points: element('input', { type: 'text', inputMode: 'decimal', maxLength: 8, autocomplete: 'off', value: row.mark }),
      reason: element('input', { type: 'text', maxLength: 200, placeholder: '扣分的写明原因' })
    };
    this.items.push(item);
    this.rows.append(element('div', { className: 'xh-part xh-score' },
      element('p', { className: 'xh-score-name' }, `${row.code} ${row.name}`,
        row.method ? element('span', { className: 'xh-muted' }, row.method) : null),
      element('label', { className: 'xh-score-points' }, `得分（满分 ${row.mark}）`, item.points),
      element('label', { className: 'xh-score-reason' }, '扣分原因', item.reason)));
    return item;
  }

  sum() {
    const full = this.items.reduce((sum, item) => sum + Number(item.mark), 0);
    const points = this.items.reduce((sum, item) => sum + (Number(item.points.value) || 0), 0);
    this.total.textContent = this.items.length === 0 ? '' : `合计 ${rounded(points)} 分（满分 ${rounded(full)} 分）`;
    this.items.forEach(item => item.points.closest('.xh-score').classList.toggle('xh-score-deducted', isDeducted(item)));
  }
}

/** What a scorer took points off for and puts on the list: findings under the sheet's own name. */
export class SheetIssues extends Findings {
  get name() {
    return 'issues';
  }
}

function isWithin(item) {
  const text = item.points.value.trim();
  return /^\d{1,5}(\.\d{1,2})?$/.test(text) && Number(text) <= Number(item.mark);
}

function isDeducted(item) {
  return Number(item.points.value) < Number(item.mark);
}

function score(item) {
  const given = { points: item.points.value.trim() };
  const reason = item.reason.value.trim();
  return reason ? { ...given, reason } : given;
}

function rounded(number) {
  return String(Math.round(number * 100) / 100);
}
