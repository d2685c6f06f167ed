/* The field for a milestone's further requirements: each has its own yes or no, a remark, and what shows it. */
import { element } from './element.js';
import { Pictures } from './pictures.js';
import { Questions } from './questions.js';

export class Requirements extends Questions {
  constructor(place, onChange, onRefused) {
    super(place, '本节点没有其他要求。');
    this.onChange = onChange;
    this.onRefused = onRefused;
  }

  get name() {
    return 'requirements';
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
      this.fill(item, row);
      item.pictures.restore(row.pictures ?? []);
    });
  }

  /** What is wrong, in a sentence; null where nothing is. */
  fault() {
    return this.open ? `请选择“${this.open.requirement}”是否达到。` : null;
  }

  add(requirement) {
    const shelf = element('div', {});
    const pictures = new Pictures(shelf, this.onChange, this.onRefused);
    return this.ask(
      { requirement, pictures },
      { text: requirement, label: '是否达到', yes: '达到', no: '未达到', longest: 1000 },
      element('div', { className: 'xh-requirement-evidence' }, element('span', {}, '佐证（可不传）'), shelf));
  }

  answer(item) {
    const evidenceIds = item.pictures.value;
    return { requirement: item.requirement, ...super.answer(item), ...(evidenceIds ? { evidenceIds } : {}) };
  }
}
