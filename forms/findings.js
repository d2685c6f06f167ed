/* The field for what was found on a visit: each finding becomes an issue on the list, with its place and pictures. */
import { element } from './element.js';
import { Pictures } from './pictures.js';

const SEVERITIES = [['GENERAL', '一般'], ['SERIOUS', '较重'], ['GRAVE', '严重']];
const LIST = 'xh-finding-categories';

export class Findings {
  constructor(place, onChange, onRefused) {
    this.onChange = onChange;
    this.onRefused = onRefused;
    this.items = [];
    this.rows = element('div', { className: 'xh-parts' });
    this.categories = element('datalist', { id: LIST });
    const add = element('button', { type: 'button', className: 'xh-button xh-button-plain' }, '＋ 增加一个问题');
    add.addEventListener('click', () => this.add({}).description.focus());
    place.append(this.rows, this.categories, add);
  }

  get name() {
    return 'foundIssues';
  }

  /** JSON as the API takes it; empty where nothing was found. */
  get value() {
    const found = this.items.map(values).filter(row => row.description || row.evidenceIds);
    return found.length === 0 ? '' : JSON.stringify(found);
  }

  get isUploading() {
    return this.items.some(item => item.pictures.isUploading);
  }

  get kept() {
    return this.items.map(item => ({ ...values(item), pictures: item.pictures.kept }));
  }

  /** What the server knows is which categories there are; everything else was typed before. */
  restore(given) {
    given.forEach(row => {
      if (row.categories) {
        this.categories.replaceChildren(...row.categories.map(value => element('option', { value })));
      } else {
        this.add(row);
      }
    });
  }

  /** What is wrong, in a sentence; null where nothing is. */
  fault() {
    const at = this.items.map(values).findIndex(row => !row.description || !row.category);
    return at < 0 ? null : `请填写第 ${at + 1} 个问题的类别和描述，没有问题的请移除。`;
  }

  add(given) {
    const shelf = element('div', {});
    const category = element('input', { type: 'text', maxLength: 100, value: given.category ?? '' });
    category.setAttribute('list', LIST);
    const item = {
      category,
      description: element('textarea', { rows: 2, maxLength: 2000, value: given.description ?? '' }),
      location: element('input', { type: 'text', maxLength: 200, value: given.place ?? '' }),
      severity: element('select', {}, SEVERITIES.map(([value, label]) => element('option', { value }, label))),
      pictures: new Pictures(shelf, this.onChange, this.onRefused)
    };
    item.severity.value = given.severity ?? 'GENERAL';
    item.pictures.restore(given.pictures ?? []);
    const remove = element('button', { type: 'button', className: 'xh-remove' }, '移除');
    const row = element('div', { className: 'xh-part xh-finding' },
      element('label', {}, '类别', item.category),
      element('label', {}, '地点', item.location),
      element('label', {}, '严重程度', item.severity),
      element('label', { className: 'xh-wide' }, '问题描述', item.description),
      element('div', { className: 'xh-wide' }, shelf),
      remove);
    remove.addEventListener('click', () => {
      this.items = this.items.filter(other => other !== item);
      row.remove();
      this.onChange();
    });
    this.items.push(item);
    this.rows.append(row);
    return item;
  }
}

function values(item) {
  const given = {
    description: item.description.value.trim(),
    category: item.category.value.trim(),
    place: item.location.value.trim(),
    severity: item.severity.value,
    evidenceIds: item.pictures.value
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value));
}
