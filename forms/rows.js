/*
 * What the fields have in common whose value is a list: rows of inputs that people add and remove. A field of this kind
 * says by name, columns and the words on its button what its rows are, and what is wrong with them.
 */
import { element } from './element.js';

export class Rows {
  /** Fills the place; each column has the name and label of an input, its type, and may have a list of proposals. */
  constructor(place, onChange, { columns, more, className = '' }) {
    this.onChange = onChange;
    this.columns = columns;
    this.className = `xh-part ${className}`.trim();
    this.rows = element('div', { className: 'xh-parts' });
    const add = element('button', { type: 'button', className: 'xh-button xh-button-plain' }, more);
    add.addEventListener('click', () => this.add({}).querySelector('input').focus());
    place.append(this.rows, add);
  }

  /** JSON as the API takes it; empty where there is no row. */
  get value() {
    return this.kept.length === 0 ? '' : JSON.stringify(this.kept);
  }

  get kept() {
    return [...this.rows.children].map(values).filter(row => Object.keys(row).length > 0);
  }

  restore(rows) {
    rows.forEach(row => this.add(row));
  }

  /** The number of the first row in which that is not filled in, from 1; 0 where it is everywhere. */
  firstWithout(name) {
    return this.kept.findIndex(row => !row[name]) + 1;
  }

  add(given) {
    const row = element('div', { className: this.className },
      this.columns.map(column => input(column, given[column.name])));
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
