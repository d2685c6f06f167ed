/* The field that divides an issue into parts (分项): one row a unit, each with its place, deadline and requirement. */
import { element } from './element.js';

const COLUMNS = [
  { name: 'unit', label: '单位', type: 'text', list: 'xh-units' },
  { name: 'place', label: '地点', type: 'text' },
  { name: 'deadline', label: '期限', type: 'date' },
  { name: 'requirement', label: '要求', type: 'text' }
];

export class Parts {
  constructor(place, onChange) {
    this.onChange = onChange;
    this.rows = element('div', { className: 'xh-parts' });
    const add = element('button', { type: 'button', className: 'xh-button xh-button-plain' }, '＋ 增加一个分项');
    add.addEventListener('click', () => this.add({}).querySelector('input').focus());
    place.append(this.rows, add);
  }

  get name() {
    return 'parts';
  }

  /** JSON as the API takes it; empty where there is no part. */
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
    const nameless = this.kept.findIndex(row => !row.unit);
    return nameless < 0 ? null : `请填写第 ${nameless + 1} 个分项的单位。`;
  }

  add(given) {
    const row = element('div', { className: 'xh-part' }, COLUMNS.map(column => input(column, given[column.name])));
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

function input(column, value) {
  const field = element('input', { type: column.type, value: value ?? '' });
  field.dataset.part = column.name;
  if (column.list) {
    field.setAttribute('list', column.list);
  }
  return element('label', {}, column.label, field);
}

function values(row) {
  const filled = [...row.querySelectorAll('[data-part]')].filter(field => field.value.trim());
  return Object.fromEntries(filled.map(field => [field.dataset.part, field.value.trim()]));
}
