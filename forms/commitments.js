/* The field for what is promised in an interview (承诺事项): one row a commitment, each with its deadline. */
import { element } from './element.js';

export class Commitments {
  constructor(place, onChange) {
    this.onChange = onChange;
    this.rows = element('div', { className: 'xh-parts' });
    const add = element('button', { type: 'button', className: 'xh-button xh-button-plain' }, '＋ 增加一项承诺');
    add.addEventListener('click', () => this.add({}).querySelector('input').focus());
    place.append(this.rows, add);
  }

  get name() {
    return 'commitments';
  }

  /** JSON as the API takes it; empty where nothing was promised. */
  get value() {
    return this.kept.length === 0 ? '' : JSON.stringify(this.kept);
  }

  get kept() {
    return [...this.rows.children].map(values).filter(row => Object.keys(row).length > 0);
  }

  restore(rows) {
    rows.forEach(row => this.add(row));
  }

  /** What is wrong, in a sentence; null where nothing is. */
  fault() {
    const empty = this.kept.findIndex(row => !row.text);
    if (empty >= 0) {
      return `请填写第 ${empty + 1} 项承诺的内容。`;
    }
    const endless = this.kept.findIndex(row => !row.deadline);
    return endless < 0 ? null : `请填写第 ${endless + 1} 项承诺的期限。`;
  }

  add(given) {
    const row = element('div', { className: 'xh-part xh-commitment' },
      input('text', '承诺', 'text', given.text), input('deadline', '期限', 'date', given.deadline));
    const remove = element('button', { type: 'button', className: 'xh-remove' }, '移除');
    remove.addEventListener('click', () => {
      row.remove();
      this.onChange();
    });
    row.append(remove);
    row.addEventListener('input', this.onChange);
    this.rows.append(row);
    return row;
  }
}

function input(name, label, type, value) {
  const field = element('input', { type, value: value ?? '' });
  field.dataset.part = name;
  return element('label', {}, label, field);
}

function values(row) {
  const filled = [...row.querySelectorAll('[data-part]')].filter(field => field.value.trim());
  return Object.fromEntries(filled.map(field => [field.dataset.part, field.value.trim()]));
}
