/* The field for earlier demands of supervision: each open one is found met or not met. */
import { element } from './element.js';

export class DemandAnswers {
  constructor(place) {
    this.items = [];
    this.rows = element('div', { className: 'xh-parts' }, element('p', { className: 'xh-muted' }, '没有待核对的要求。'));
    place.append(this.rows);
  }

  get name() {
    return 'demandAnswers';
  }

  get value() {
    return this.items.length === 0 ? '' : JSON.stringify(this.items.map(answer));
  }

  get kept() {
    return this.items.map(item => ({ number: item.number, met: item.met.value, remark: item.remark.value }));
  }

  /** First what the server asks, then what was typed before; what is no longer open is left out. */
  restore(given) {
    given.forEach(row => {
      const item = this.items.find(each => each.number === row.number) ?? (row.text ? this.add(row) : null);
      if (item) {
        item.met.value = row.met ?? '';
        item.remark.value = row.remark ?? '';
      }
    });
  }

  /** What is wrong, in a sentence; null where nothing is. */
  fault() {
    const open = this.items.find(item => item.met.value === '');
    return open ? `请选择“${open.text}”是否已落实。` : null;
  }

  add({ number, text, since }) {
    if (this.items.length === 0) {
      this.rows.replaceChildren();
    }
    const item = {
      number,
      text,
      met: element('select', {},
        element('option', { value: '' }, '请选择'),
        element('option', { value: 'true' }, '已落实'),
        element('option', { value: 'false' }, '未落实')),
      remark: element('input', { type: 'text', maxLength: 500, placeholder: '可不填' })
    };
    this.items.push(item);
    this.rows.append(element('div', { className: 'xh-part xh-requirement' },
      element('p', { className: 'xh-requirement-text' }, text, element('small', { className: 'xh-muted' }, since ?? '')),
      element('label', {}, '是否落实', item.met),
      element('label', {}, '说明', item.remark)));
    return item;
  }
}

function answer(item) {
  const given = { number: item.number, met: item.met.value === 'true' };
  if (item.remark.value.trim()) {
    given.remark = item.remark.value.trim();
  }
  return given;
}
