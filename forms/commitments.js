/* The field for what is promised in an interview (承诺事项): one row a commitment, each with its deadline. */
import { Rows } from './rows.js';

const COLUMNS = [
  { name: 'text', label: '承诺', type: 'text' },
  { name: 'deadline', label: '期限', type: 'date' }
];

export class Commitments extends Rows {
  constructor(place, onChange) {
    super(place, onChange, { columns: COLUMNS, more: '＋ 增加一项承诺', className: 'xh-commitment' });
  }

  get name() {
    return 'commitments';
  }

  /** What is wrong, in a sentence; null where nothing is. */
  fault() {
    const empty = this.firstWithout('text');
    if (empty) {
      return `请填写第 ${empty} 项承诺的内容。`;
    }
    const endless = this.firstWithout('deadline');
    return endless ? `请填写第 ${endless} 项承诺的期限。` : null;
  }
}
