/* The field that divides an issue into parts (分项): one row a unit, each with its place, deadline and requirement. */
import { Rows } from './rows.js';

const COLUMNS = [
  { name: 'unit', label: '单位', type: 'text', list: 'xh-units' },
  { name: 'place', label: '地点', type: 'text' },
  { name: 'deadline', label: '期限', type: 'date' },
  { name: 'requirement', label: '要求', type: 'text' }
];

export class Parts extends Rows {
  constructor(place, onChange) {
    super(place, onChange, { columns: COLUMNS, more: '＋ 增加一个分项' });
  }

  get name() {
    return 'parts';
  }

  /** What is wrong, in a sentence; null where nothing is. */
  fault() {
    const nameless = this.firstWithout('unit');
    return nameless ? `请填写第 ${nameless} 个分项的单位。` : null;
  }
}
