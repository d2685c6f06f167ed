/* The field for a milestone's further requirements: each has its own yes or no, a remark, and what shows it. */
import { element } from './element.js';
import { Pictures } from './pictures.js';

export class Requirements {
  constructor(place, onChange, onRefused) {
    this.onChange = onChange;
    this.onRefused = onRefused;
    this.items = [];
    this.rows = element('div', { className: 'xh-parts' }, element('p', { className: 'xh-muted' }, '本节点没有其他要求。'));
    place.append(this.rows);
  }

  get name() {
    return 'requirements';
  }

  /** JSON as the API takes it; empty where there is nothing to answer. */
  get value() {
    return this.items.length === 0 ? '' : JSON.stringify(this.items.map(answer));
  }

  get isUploading() {
    return this.items.some(item => item.pictures.isUploading);
  }

  get kept() {
    return this.items.map(item => ({
      requirement: item.requirement,
      met: item.met.value,
      remark: item.remark.value,
      pictures: item.pictures.kept
    }));
  }

  /** First what the server asks, then what was typed before: a row of the same requirement is filled in. */
  restore(given) {
    given.forEach(row => {
      const item = this.items.find(each => each.requirement === row.requirement) ?? this.add(row.requirement);
      item.met.value = row.met ?? '';
      item.remark.value = row.remark ?? '';
      item.pictures.restore(row.pictures ?? []);
    });
  }

  /** What is wrong, in a sentence; null where nothing is. */
  fault() {
    const open = this.items.find(item => item.met.value === '');
    return open ? `请选择“${open.requirement}”是否达到。` : null;
  }

  add(requirement) {
    if (this.items.length === 0) {
      this.rows.replaceChildren();
    }
    const shelf = element('div', {});
    const item = {
      requirement,
      met: element('select', {},
        element('option', { value: '' }, '请选择'),
        element('option', { value: 'true' }, '达到'),
        element('option', { value: 'false' }, '未达到')),
      remark: element('input', { type: 'text', maxLength: 1000, placeholder: '可不填' }),
      pictures: new Pictures(shelf, this.onChange, this.onRefused)
    };
    this.items.push(item);
    this.rows.append(element('div', { className: 'xh-part xh-requirement' },
      element('p', { className: 'xh-requirement-text' }, requirement),
      element('label', {}, '是否达到', item.met),
      element('label', {}, '说明', item.remark),
      element('div', { className: 'xh-requirement-evidence' }, element('span', {}, '佐证（可不传）'), shelf)));
    return item;
  }
}

function answer(item) {
  const given = { requirement: item.requirement, met: item.met.value === 'true' };
  if (item.remark.value.trim()) {
    given.remark = item.remark.value.trim();
  }
  if (item.pictures.value) {
    given.evidenceIds = item.pictures.value;
  }
  return given;
}
