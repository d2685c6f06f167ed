/*
 * What the fields have in common that ask several questions, each answered by yes or no, with a remark. A field of this
 * kind says what is asked and what else belongs to an answer.
 */
import { element } from './element.js';

export class Questions {
  /** Fills the place; shows the words given where nothing is asked. */
  constructor(place, nothingAsked) {
    this.items = [];
    this.rows = element('div', { className: 'xh-parts' }, element('p', { className: 'xh-muted' }, nothingAsked));
    place.append(this.rows);
  }

  /** JSON as the API takes it; empty where there is nothing to answer. */
  get value() {
    return this.items.length === 0 ? '' : JSON.stringify(this.items.map(item => this.answer(item)));
  }

  /** The first question without an answer. */
  get open() {
    return this.items.find(item => item.met.value === '');
  }

  /** Puts a question below the others; what more there is stands under its two answers. */
  ask(item, { text, label, yes, no, longest }, ...more) {
    if (this.items.length === 0) {
      this.rows.replaceChildren();
    }
    item.met = element('select', {},
      element('option', { value: '' }, '请选择'),
      element('option', { value: 'true' }, yes),
      element('option', { value: 'false' }, no));
    item.remark = element('input', { type: 'text', maxLength: longest, placeholder: '可不填' });
    this.items.push(item);
    this.rows.append(element('div', { className: 'xh-part xh-requirement' },
      element('p', { className: 'xh-requirement-text' }, text),
      element('label', {}, label, item.met),
      element('label', {}, '说明', item.remark),
      ...more));
    return item;
  }

  /** Shows what was typed before. */
  fill(item, row) {
    item.met.value = row.met ?? '';
    item.remark.value = row.remark ?? '';
  }

  answer(item) {
    const remark = item.remark.value.trim();
    return { met: item.met.value === 'true', ...(remark ? { remark } : {}) };
  }
}
